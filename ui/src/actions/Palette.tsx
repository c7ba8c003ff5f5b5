import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Swatch } from '../components/Swatch';
import { doubts, interpretation } from '../features/quick/interpretation';
import { useFormat } from '../format/useFormat';
import { useRead, useWrite } from '../ipc/query';
import type { Hit } from '../ipc/types';
import { KeyCaps } from './KeyCaps';
import { useAllActions } from './registry';

const HIT_LIMIT = 8;

/** Ctrl+K: any object by search.find, any action by its words. */
export default function Palette() {
  const { t } = useTranslation();
  const open = useOpenHit();
  const [query, setQuery] = useState('');
  const [text] = useDebouncedValue(query.trim(), 80);
  const found = useRead('search.find', { text, limit: HIT_LIMIT }, { enabled: text !== '', keep: true });
  const hits = text === '' ? [] : (found.data?.hits ?? []);
  const actions: SpotlightActionData[] = useAllActions()
    .filter((action, index, all) => !action.hidden && all.findIndex((a) => a.id === action.id) === index)
    .map((action) => ({
      id: action.id,
      label: action.label,
      onClick: action.run,
      rightSection: action.keys ? <KeyCaps keys={action.keys} /> : null,
    }));
  const line = useTypedLine(text);
  const groups: SpotlightActionGroupData[] = [
    ...(line?.first ? [line.group(query)] : []),
    {
      group: t('frame.paletteObjects'),
      actions: hits.map((hit) => ({
        id: `hit ${hit.kind} ${hit.id}`,
        label: hit.title || t('frame.untitled'),
        description: [t(`frame.kind_${hit.kind}`), hit.subtitle].filter(Boolean).join(' · '),
        // Ranked by the core already: they always match what was typed.
        keywords: [query],
        leftSection: <Swatch color={hit.color} />,
        onClick: () => open(hit),
      })),
    },
    { group: t('frame.paletteActions'), actions },
    ...(line && !line.first ? [line.group(query)] : []),
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('frame.paletteEmpty')}
      searchProps={{ placeholder: t('frame.palette'), 'aria-label': t('frame.palette') }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      attributes={{ content: { 'aria-label': t('frame.palette') } }}
      transitionProps={{ duration: 100 }}
    />
  );
}

/** What the typed line would do as quick entry, said before Enter; first when it speaks that language, else last. */
function useTypedLine(text: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const parse = useRead('quick.parse', { text }, { enabled: text !== '', keep: true }).data;
  const run = useWrite('quick.run');
  if (text === '' || !parse || parse.action === 'nothing') return undefined;
  const label = interpretation(parse, format, t);
  const description = doubts(parse, t);
  const group = (query: string): SpotlightActionGroupData => ({
    group: t('quick.title'),
    actions: [
      { id: 'quick line', label, description, keywords: [query], onClick: () => run.mutate({ text: query.trim() }) },
    ],
  });
  return { first: parse.action === 'add' || /(^|\s)[@#/$!]/.test(text), group };
}

function useOpenHit(): (hit: Hit) => void {
  const navigate = useNavigate();
  return (hit) => {
    const screen = {
      client: '/clients',
      project: '/projects',
      task: '/tasks',
      expense: '/expenses',
      recurring: '/recurring',
      item: '/items',
      message: '/messages',
    } as const;
    if (hit.kind === 'milestone') void navigate({ to: '/projects', search: { milestone: hit.id } });
    else if (hit.kind === 'invoice') void navigate({ to: '/invoices/$id', params: { id: hit.id } });
    else if (hit.kind === 'quote') void navigate({ to: '/quotes/$id', params: { id: hit.id } });
    else void navigate({ to: screen[hit.kind], search: { id: hit.id } as never });
  };
}
