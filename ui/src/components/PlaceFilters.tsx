import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../ipc/query';
import type { Id } from '../ipc/types';
import { nothingWords } from './edit/nothingWords';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value: Id | undefined;
  onChange: (id: Id | undefined) => void;
};

/** As high as the buttons of a page's header. */
const IN_HEADER = { input: { minHeight: 30, height: 30, fontSize: 13 } };

/** One client or all, in the header of a page. */
export function ClientFilter(props: Props) {
  const { t } = useTranslation();
  return (
    <ClientSelect
      size="xs"
      styles={IN_HEADER}
      placeholder={t('projects.allClients')}
      aria-label={props.label ? undefined : t('projects.client')}
      {...props}
    />
  );
}

interface PlaceProps {
  client: Id | undefined;
  project: Id | undefined;
  onChange: (place: { client: Id | undefined; project: Id | undefined }) => void;
}

/** One client and one of its projects, in a popover of filters. */
export function PlaceFilters({ client, project, onChange }: PlaceProps) {
  const { t } = useTranslation();
  const projects = useRead('project.list', { client_id: client }, { keep: true }).data?.projects ?? [];
  const within = { placeholder: t('common.all'), comboboxProps: { withinPortal: false } };
  return (
    <>
      <ClientSelect
        label={t('projects.client')}
        value={client}
        onChange={(picked) => onChange({ client: picked, project: undefined })}
        {...within}
      />
      <Pick
        label={t('tasks.project')}
        value={project}
        onChange={(picked) => onChange({ client, project: picked })}
        things={projects}
        {...within}
      />
    </>
  );
}

function ClientSelect(props: Props) {
  const clients = useRead('client.list', {}).data?.clients ?? [];
  return <Pick things={clients} {...props} />;
}

function Pick({ things, value, onChange, ...rest }: Props & { things: { id: Id; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <Select
      data={things.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      clearable
      searchable
      nothingFoundMessage={t(nothingWords(things))}
      clearButtonProps={{ 'aria-label': t('edit.clear') }}
      {...rest}
    />
  );
}
