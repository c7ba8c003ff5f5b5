import { Button, FileButton, SegmentedControl } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/Loading';
import type { ImportKind } from '../../ipc/types';
import { ImportProblem } from './ImportProblem';
import { ImportReportView } from './ImportReportView';
import classes from './imports.module.css';
import { useImport } from './useImport';

const KINDS: { value: ImportKind; label: string }[] = [
  { value: 'toggl', label: 'Toggl' },
  { value: 'clockify', label: 'Clockify' },
  { value: 'harvest', label: 'Harvest' },
];

/** Choose a file, see what would happen, let it happen. */
export function ImportPanel() {
  const { t } = useTranslation();
  const imports = useImport();
  const [over, setOver] = useState(false);
  const { file, report, error, busy, kind } = imports;
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void imports.choose(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div className={classes.panel}>
      <div className={classes.kinds}>
        <span>{t('imports.from')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('imports.from')}
          value={kind}
          onChange={(value) => imports.setKind(value as ImportKind)}
          data={KINDS}
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
          accept=".csv,.txt,text/csv"
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
      {error && <ImportProblem error={error} order={imports.order} onOrder={imports.setOrder} />}
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
      {!file && <Example />}
    </div>
  );
}

function Example() {
  const { t } = useTranslation();
  return (
    <div className={classes.example}>
      <span>{t('imports.exampleTitle')}</span>
      <code>
        Client,Project,Description,Start date,Start time,Duration
        <br />
        Acme,Website,Cart totals,2026-11-20,08:30:00,02:10:00
      </code>
    </div>
  );
}
