import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Client } from '../../ipc/types';
import { RoundingFields } from './RoundingFields';
import { useDifference } from './words';

/** A client's own rule, with what it makes of this month. */
export function ClientRounding({ client }: { client: Client }) {
  const { t } = useTranslation();
  const usual = useRead('settings.get', {}).data?.billing_rounding;
  const save = useSave('client.edit');
  return (
    <FieldRow label={t('rounding.title')} hint={<Preview client={client} />}>
      <RoundingFields
        value={client.rounding ?? null}
        usual={usual}
        onSave={(rounding) => save({ id: client.id, rounding })}
      />
    </FieldRow>
  );
}

function Preview({ client }: { client: Client }) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = useDifference();
  const today = format.today();
  const request = { client_id: client.id, from: `${today.slice(0, 7)}-01`, to: today };
  const found = useRead('invoice.preview_time', request, { keep: true }).data;
  if (!found) return null;
  return (
    <span aria-live="polite">
      {found.entries === 0
        ? t('rounding.nothingThisMonth')
        : t('rounding.thisMonth', {
            raw: format.duration(found.raw_seconds),
            billed: format.duration(found.billed_seconds),
            difference: difference(found.difference_seconds),
          })}
    </span>
  );
}
