import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPin, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../../actions/registry';
import { Dialog } from '../../../components/Dialog';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { useRead, useWrite } from '../../../ipc/query';
import type { SavedView } from '../../../ipc/types';
import { paramsOf, sameParams, searchOf, useTimeSearch } from '../search';
import classes from './ViewTabs.module.css';

const SCREEN = 'time';

/** The views that were saved of this list, as tabs: filters and grouping under a name. */
export function ViewTabs() {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const [search, setSearch] = useTimeSearch();
  const [naming, setNaming] = useState<SavedView | 'new'>();
  const views = useRead('view.list', { screen: SCREEN }).data?.views;
  const edit = useWrite('view.edit');
  const remove = useWrite('view.delete', { onSuccess: () => showDone(t('lists.viewDeleted'), undo) });
  const params = paramsOf(search);
  const bare = Object.keys(params).length === 0;
  const active = views?.find((view) => sameParams(view.params, params));
  // The one that was picked last: changed filters still belong to it.
  const picked = useRef<string>(undefined);
  if (active) picked.current = active.id;
  const near = active ?? (bare ? undefined : views?.find((view) => view.id === picked.current));
  const show = (view: SavedView | undefined) => {
    picked.current = view?.id;
    setSearch(searchOf(view?.params ?? {}));
  };
  useDefault(views, bare, show);
  useActions([
    { id: 'time view save', label: t('lists.viewSave'), scope: 'here', run: () => setNaming('new') },
    ...(views ?? []).map((view) => ({
      id: `time saved ${view.id}`,
      label: `${t('lists.views')}: ${view.name}`,
      scope: 'here' as const,
      run: () => show(view),
    })),
  ]);
  return (
    <nav className={classes.tabs} aria-label={t('lists.views')}>
      <button type="button" className={classes.tab} aria-pressed={bare} onClick={() => show(undefined)}>
        {t('lists.viewAll')}
      </button>
      {views?.map((view) => (
        <span key={view.id} className={classes.pair} data-near={view === near || undefined}>
          <button type="button" className={classes.tab} aria-pressed={view === active} onClick={() => show(view)}>
            {view.name}
            {view.is_default && <IconPin size={12} stroke={1.8} role="img" aria-label={t('lists.viewDefaultMark')} />}
          </button>
          {view === near && (
            <Menu position="bottom-start">
              <Menu.Target>
                <ActionIcon size={22} aria-label={t('lists.viewMenu', { name: view.name })}>
                  <IconDots size={14} stroke={1.6} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {view !== active && (
                  <Menu.Item onClick={() => edit.mutate({ id: view.id, params })}>{t('lists.viewUpdate')}</Menu.Item>
                )}
                <Menu.Item onClick={() => setNaming(view)}>{t('lists.viewRename')}</Menu.Item>
                <Menu.Item onClick={() => edit.mutate({ id: view.id, is_default: !view.is_default })}>
                  {t(view.is_default ? 'lists.viewNotDefault' : 'lists.viewDefault')}
                </Menu.Item>
                <Menu.Item color="red" onClick={() => remove.mutate({ id: view.id })}>
                  {t('lists.viewDelete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      ))}
      {!bare && !active && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={13} stroke={1.8} />}
          onClick={() => setNaming('new')}
        >
          {t('lists.viewSave')}
        </Button>
      )}
      <Dialog
        opened={naming !== undefined}
        onClose={() => setNaming(undefined)}
        title={t(naming === 'new' ? 'lists.viewSave' : 'lists.viewRename')}
      >
        {naming && <NameForm view={naming} params={params} onDone={() => setNaming(undefined)} />}
      </Dialog>
    </nav>
  );
}

/** A list that is opened without any filter shows its default view; leaving that view for all time stays possible. */
function useDefault(views: SavedView[] | undefined, bare: boolean, show: (view: SavedView) => void) {
  const done = useRef(false);
  useEffect(() => {
    if (!views || done.current) return;
    done.current = true;
    const view = views.find((each) => each.is_default);
    if (bare && view) show(view);
  });
}

interface FormProps {
  view: SavedView | 'new';
  params: Record<string, string>;
  onDone: () => void;
}

function NameForm({ view, params, onDone }: FormProps) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const [name, setName] = useState(view === 'new' ? '' : view.name);
  const done = () => {
    showDone(t('lists.viewSaved'), undo);
    onDone();
  };
  const add = useWrite('view.add', { onSuccess: done });
  const edit = useWrite('view.edit', { onSuccess: done });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim()) return;
        if (view === 'new') add.mutate({ screen: SCREEN, name, params });
        else edit.mutate({ id: view.id, name });
      }}
    >
      <TextInput
        label={t('lists.viewName')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.buttons}>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!name.trim()} loading={add.isPending || edit.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
