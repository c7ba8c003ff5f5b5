import { Button, FileButton, Select } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/Loading';
import type { ImportKind } from '../../ipc/types';
import { ImportProblem } from './ImportProblem';
import { ImportProgress } from './ImportProgress';
import { ImportReportView } from './ImportReportView';
import classes from './imports.module.css';
import { KINDS } from './kinds';
import { MappingForm } from './MappingForm';
import { useImport } from './useImport';

/** Choose a file, see what would happen, let it happen. */
export function ImportPanel() {
  const { t } = useTranslation();
  const imports = useImport();
  const [over, setOver] = useState(false);
  const { file, report, error, busy, kind, columns, mapping, progress } = imports;
  const known = KINDS.find(({ value }) => value === kind);
  const wrong = Object.fromEntries((error?.fields ?? []).map(({ field, message }) => [field, message]));
  // What is missing in the mapping is said beside its field.
  const unmapped = !!columns && Object.keys(wrong).some((field) => field.startsWith('mapping.'));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void imports.choose(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div className={classes.panel}>
      <div className={classes.kinds}>
        <span>{t('imports.from')}</span>
        <Select
          size="xs"
          aria-label={t('imports.from')}
          value={kind}
          onChange={(value) => value && imports.setKind(value as ImportKind)}
          data={KINDS.map(({ value, label }) => ({
            value,
            label: value === 'csv' ? t('imports.kind_csv') : value === 'ics' ? t('imports.kind_ics') : label,
          }))}
          allowDeselect={false}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-small={!!file || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {!file && <IconFileImport size={26} stroke={1.4} color="var(--ink3)" aria-hidden />}
        <div>
          <b>{file?.name ?? t('imports.choose')}</b>
          {!file && <p>{t(`imports.how_${kind}`)}</p>}
        </div>
        <FileButton
          accept={known?.accept}
          onChange={(picked) => void imports.choose(picked)}
          inputProps={{ 'aria-label': t('imports.file') }}
        >
          {(props) => (
            <Button {...props} variant={file ? 'default' : 'filled'} disabled={busy}>
              {t(file ? 'imports.other' : 'imports.chooseFile')}
            </Button>
          )}
        </FileButton>
      </div>
      {columns && mapping && !report?.written && (
        <MappingForm about={columns} mapping={mapping} wrong={wrong} onChange={imports.setMapping} />
      )}
      {error && !unmapped && <ImportProblem error={error} order={imports.order} onOrder={imports.setOrder} />}
      {busy && progress?.running && <ImportProgress status={progress} onCancel={imports.cancel} />}
      {busy && !report && <Loading rows={5} />}
      {report && (
        <ImportReportView
          report={report}
          busy={busy}
          onOrder={imports.setOrder}
          onImport={imports.write}
          onReset={imports.reset}
        />
      )}
      {!file && known && (
        <div className={classes.example}>
          <span>{t('imports.exampleTitle')}</span>
          <code>
            {known.example.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </code>
        </div>
      )}
    </div>
  );
}
