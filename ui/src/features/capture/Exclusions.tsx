import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { fieldWords } from '../../components/fieldWords';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { Exclusion } from '../../ipc/types';
import classes from './capture.module.css';

/** What is never recorded, or never with its title. */
export function Exclusions({ exclusions }: { exclusions: readonly Exclusion[] }) {
  const { t } = useTranslation();
  const include = useWrite('capture.include');
  return (
    <>
      <SectionHead title={t('capture.exclusions')} />
      <p className={classes.quiet}>{t(exclusions.length > 0 ? 'capture.exclusionsHint' : 'capture.exclusionsEmpty')}</p>
      {exclusions.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th style={{ width: 170 }}>{t('capture.field')}</th>
              <th>{t('capture.pattern')}</th>
              <th style={{ width: 240 }}>{t('capture.what')}</th>
              <th style={{ width: 48 }}>
                <span className="sr-only">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {exclusions.map(({ id, field, pattern, keeps_app }) => (
              <tr key={id}>
                <td>{t(`capture.field_${field}`)}</td>
                <td title={pattern}>{pattern}</td>
                <td>{t(keeps_app ? 'capture.keepApp' : 'capture.never')}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('capture.include', { pattern })}
                    onClick={() =>
                      include.mutate({ id }, { onSuccess: () => showDone(t('capture.included', { pattern })) })
                    }
                  >
                    <IconTrash size={15} stroke={1.6} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewExclusion />
    </>
  );
}

function NewExclusion() {
  const { t } = useTranslation();
  const [field, setField] = useState<Exclusion['field']>('app');
  const [keeps, setKeeps] = useState(false);
  const [pattern, setPattern] = useState('');
  const [error, setError] = useState<string>();
  const exclude = useWrite('capture.exclude', {
    onSuccess: () => {
      showDone(t('capture.excluded', { pattern }));
      setPattern('');
      setError(undefined);
    },
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return thrown.code === 'invalid';
    },
  });
  return (
    <form
      style={{ marginTop: 10 }}
      onSubmit={(event) => {
        event.preventDefault();
        exclude.mutate({ field, pattern, keeps_app: keeps });
      }}
    >
      <Group gap={8} align="flex-start">
        <Select
          w={206}
          aria-label={t('capture.field')}
          value={field}
          allowDeselect={false}
          data={(['app', 'title'] as const).map((value) => ({ value, label: t(`capture.field_${value}`) }))}
          onChange={(next) => setField(next === 'title' ? 'title' : 'app')}
        />
        <TextInput
          w={190}
          aria-label={t('capture.pattern')}
          placeholder={t('capture.pattern')}
          value={pattern}
          error={error}
          onChange={(event) => setPattern(event.currentTarget.value)}
        />
        <Select
          w={230}
          aria-label={t('capture.what')}
          value={keeps ? 'app' : 'never'}
          allowDeselect={false}
          data={[
            { value: 'never', label: t('capture.never') },
            { value: 'app', label: t('capture.keepApp') },
          ]}
          onChange={(next) => setKeeps(next === 'app')}
        />
        <Button type="submit" h={36} disabled={pattern.trim() === ''}>
          {t('capture.exclude')}
        </Button>
      </Group>
    </form>
  );
}
