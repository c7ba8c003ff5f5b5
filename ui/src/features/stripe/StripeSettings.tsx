import { Button, CopyButton, NumberInput, PasswordInput, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { Connection, StripeSettings as Kept, PaymentPage } from '../../ipc/types';
import classes from './stripe.module.css';

const PAGES = ['link', 'checkout'] as const satisfies PaymentPage[];
/** What Stripe's own examples use. */
const PORT = 4242;
const HOUR = 3600;

interface Props {
  connection: Connection;
  onClose: () => void;
}

/** What invoices are paid on, and whether forwarded webhooks are heard. */
export function StripeSettings({ connection, onClose }: Props) {
  const query = useRead('stripe.settings', { connection_id: connection.id });
  return (
    <QueryView query={query}>{(kept) => <Form connection={connection} kept={kept} onClose={onClose} />}</QueryView>
  );
}

function Form({ connection, kept, onClose }: Props & { kept: Kept }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(kept.page);
  const [url, setUrl] = useState(kept.return_url ?? kept.own_site ?? '');
  const [hears, setHears] = useState(kept.port != null);
  const [port, setPort] = useState<number | string>(kept.port ?? PORT);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<{ field?: string; words: string }>();
  const setPages = useWrite('stripe.set_page', { onError: () => true });
  const listen = useWrite('stripe.listen', { onError: () => true });
  const under = (field: string) => (error?.field === field ? error.words : undefined);
  async function run() {
    const connection_id = connection.id;
    const wanted = hears ? Number(port) : undefined;
    try {
      await setPages.mutateAsync({ connection_id, page, return_url: page === 'checkout' ? url : undefined });
      if (wanted !== (kept.port ?? undefined) || secret) {
        await listen.mutateAsync({ connection_id, port: wanted, secret: secret || undefined });
      }
      showDone(t('stripe.settingsSaved'));
      onClose();
    } catch (thrown) {
      const told = RpcError.from(thrown);
      setError({ field: told.fields[0]?.field, words: fieldWords(told, t) });
    }
  }
  return (
    <FormDialog
      title={t('stripe.settingsOf', { name: connection.name })}
      submit={t('common.save')}
      busy={setPages.isPending || listen.isPending}
      error={error && !['return_url', 'port', 'secret'].includes(error.field ?? '') ? error.words : null}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Radio.Group label={t('stripe.page')} value={page} onChange={(next) => setPage(next as PaymentPage)}>
        <Stack gap={8} mt={6}>
          {PAGES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`stripe.page_${value}`)}
              description={t(`stripe.page_${value}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {page === 'checkout' && (
        <TextInput
          label={t('stripe.returnUrl')}
          description={t('stripe.returnUrlHint')}
          placeholder="https://"
          value={url}
          error={under('return_url')}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
      )}
      <Switch
        label={t('stripe.hears')}
        description={t('stripe.hearsHint')}
        checked={hears}
        onChange={(event) => setHears(event.currentTarget.checked)}
      />
      {hears && (
        <>
          <div className={classes.pair}>
            <NumberInput
              label={t('connections.port')}
              value={port}
              min={1024}
              max={65_535}
              hideControls
              thousandSeparator={false}
              error={under('port')}
              onChange={setPort}
            />
            <PasswordInput
              label={t('stripe.signing')}
              placeholder={kept.port == null ? 'whsec_…' : t('stripe.signingKept')}
              value={secret}
              error={under('secret')}
              aria-invalid={error?.field === 'secret'}
              onChange={(event) => setSecret(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('connections.showSecret') }}
            />
          </div>
          <Forward line={`stripe listen --forward-to 127.0.0.1:${port}/stripe`} />
          {kept.port != null && <Heard kept={kept} />}
        </>
      )}
    </FormDialog>
  );
}

/** What to run so that they come. */
function Forward({ line }: { line: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('stripe.forward')}
      </Text>
      <div className={classes.line}>
        <code>{line}</code>
        <CopyButton value={line}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" onClick={copy}>
              {t(copied ? 'stripe.copied' : 'stripe.copyLine')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}

function Heard({ kept }: { kept: Kept }) {
  const { t } = useTranslation();
  const format = useFormat();
  const away = kept.turned_away;
  const ahead = away?.ahead_seconds ?? 0;
  const off =
    Math.abs(ahead) >= HOUR
      ? t('stripe.hours', { count: Math.round(Math.abs(ahead) / HOUR) })
      : t('stripe.minutes', { count: Math.round(Math.abs(ahead) / 60) });
  return (
    <div role="status">
      <Text size="sm">
        {kept.heard_at ? t('stripe.heardAt', { at: format.instant(kept.heard_at) }) : t('stripe.heardNothing')}
      </Text>
      {away && (
        <Text size="sm" c={away.why === 'port_taken' ? 'dimmed' : 'var(--red)'}>
          {away.why === 'stale'
            ? t(ahead > 0 ? 'stripe.away_ahead' : 'stripe.away_behind', { off, at: format.instant(away.at) })
            : t(`stripe.away_${away.why}`, { at: format.instant(away.at) })}
        </Text>
      )}
    </div>
  );
}
