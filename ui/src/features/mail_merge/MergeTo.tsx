import { Group, MultiSelect, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAllClients, useKnownTags } from '../clients/useClients';
import type { MergeLetter } from './useWriteMerge';

interface Props {
  letter: MergeLetter;
  error?: string;
  onChange: (more: Partial<MergeLetter>) => void;
}

/** To whom: all, or by hand; of them those with a tag, or who owe something. */
export function MergeTo({ letter, error, onChange }: Props) {
  const { t } = useTranslation();
  const clients = useAllClients();
  const tags = useKnownTags();
  const byHand = letter.clients !== undefined;
  return (
    <Stack gap={8}>
      <SegmentedControl
        size="xs"
        aria-label={t('merges.recipients')}
        data={[
          { value: 'all', label: t('merges.toAll') },
          { value: 'hand', label: t('merges.byHand') },
        ]}
        value={byHand ? 'hand' : 'all'}
        onChange={(value) => onChange({ clients: value === 'hand' ? [] : undefined, unticked: [] })}
      />
      {byHand && (
        <MultiSelect
          aria-label={t('merges.byHand')}
          placeholder={letter.clients?.length ? undefined : t('merges.chooseClients')}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('clients.noneFound')}
          data={clients.map((client) => ({ value: client.id, label: client.name }))}
          value={letter.clients}
          onChange={(chosen) => onChange({ clients: chosen })}
        />
      )}
      <Group gap={12} wrap="nowrap">
        {tags.length > 0 && (
          <Select
            size="xs"
            w={170}
            clearable
            aria-label={t('merges.tag')}
            placeholder={t('merges.tag')}
            data={tags}
            value={letter.tag || null}
            onChange={(tag) => onChange({ tag: tag ?? '' })}
          />
        )}
        <Switch
          size="xs"
          label={t('merges.owing')}
          checked={letter.owing}
          onChange={(event) => onChange({ owing: event.currentTarget.checked })}
        />
      </Group>
      {error && (
        <Text size="sm" c="var(--red)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
