import { Button } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ArchiveSwitch } from '../../components/ArchiveSwitch';
import { EmptyState } from '../../components/EmptyState';
import { AddRow } from '../../components/edit/AddRow';
import { useSave } from '../../components/edit/useSave';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { ClientFilter } from '../../components/PlaceFilters';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { Swatch } from '../../components/Swatch';
import { useListKeys } from '../../components/useListKeys';
import { useRead } from '../../ipc/query';
import { PALETTE_KEYS } from '../../theme/palette';
import { BudgetBar } from './BudgetBar';
import { ProjectPanel } from './ProjectPanel';
import { ProjectTable } from './ProjectTable';
import classes from './projects.module.css';
import { useProjectSearch } from './useProjects';

export function ProjectsScreen() {
  const { t } = useTranslation();
  const { search, change } = useProjectSearch();
  const filter = { text: search.text, client_id: search.client, archived: search.archived ?? false };
  const query = useRead('project.list', filter, { keep: true });
  const save = useSave('project.add');
  const { milestone } = search;
  const behind = useRead('milestone.show', { id: milestone ?? '' }, { enabled: !!milestone && !search.id }).data;
  const shown = search.id ?? behind?.project_id;
  const { addRef, findRef, startAdd } = useListKeys(
    'project',
    { add: t('projects.add'), find: t('projects.find') },
    () => {
      if (search.archived) change({ archived: undefined });
    },
  );
  async function add(name: string) {
    const used = query.data?.projects.length ?? 0;
    const color = PALETTE_KEYS[used % PALETTE_KEYS.length];
    const project = await save({ name, client_id: search.client, color }, t('projects.added', { name }));
    change({ id: project.id });
  }
  return (
    <Page
      title={t('projects.title')}
      beside={
        <ArchiveSwitch
          archived={!!search.archived}
          active={t('projects.active')}
          onChange={(archived) => change({ archived: archived || undefined, id: undefined })}
        />
      }
      actions={
        <>
          <ClientFilter w={150} value={search.client} onChange={(client) => change({ client })} />
          <SearchInput
            inputRef={findRef}
            label={t('projects.find')}
            value={search.text ?? ''}
            width={170}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          <Button variant="filled" onClick={startAdd} rightSection={<Key bare>N</Key>}>
            {t('projects.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ projects }) => (
          <>
            {projects.length > 0 && (
              <ProjectTable
                projects={projects}
                selected={shown}
                onOpen={(id) => change({ id, milestone: undefined })}
              />
            )}
            {!search.archived && <AddRow label={t('projects.addHint')} onAdd={add} inputRef={addRef} />}
            {projects.length === 0 && (
              <Nothing filtered={!!search.text || !!search.client} archived={!!search.archived} onAdd={startAdd} />
            )}
          </>
        )}
      </QueryView>
      {shown && (
        <ProjectPanel
          key={`${shown} ${milestone ?? ''}`}
          id={shown}
          milestone={milestone}
          onClose={() => change({ id: undefined, milestone: undefined })}
        />
      )}
    </Page>
  );
}

function Nothing({ filtered, archived, onAdd }: { filtered: boolean; archived: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState title={t('projects.noneFound')} hint={t('projects.noneFoundHint')} />;
  if (archived) return <EmptyState title={t('projects.noneArchived')} />;
  return (
    <EmptyState
      icon={<IconBriefcase size={28} stroke={1.4} />}
      title={t('projects.empty')}
      action={<Button onClick={onAdd}>{t('projects.add')}</Button>}
      example={
        <div className={classes.example}>
          <Swatch color="blue" /> Acme › <b>{t('projects.exampleName')}</b>
          <BudgetBar tracked={72 * 3600} budget={120 * 3600} />
        </div>
      }
    />
  );
}
