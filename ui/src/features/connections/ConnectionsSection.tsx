import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconDots, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { EmptyState } from '../../components/EmptyState';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Connection, ConnectionLook, Sandbox } from '../../ipc/types';
import { CalendarsSection } from '../calendar/CalendarsSection';
import { ReadingSection } from '../messages/ReadingSection';
import { StripeSettings } from '../stripe/StripeSettings';
import { ConnectGoogle } from './ConnectGoogle';
import { ConnectImap } from './ConnectImap';
import { ConnectSmtp } from './ConnectSmtp';
import { ConnectStripe } from './ConnectStripe';
import classes from './connections.module.css';
import { OutboxTable } from './OutboxTable';
import { SandboxPanel } from './SandboxPanel';

/** What can be connected, in words that ask for more. */
const WAYS = [
  ['google', 'connections.connectGoogle'],
  ['smtp', 'connections.connectSmtp'],
  ['stripe', 'connections.connectStripe'],
] as const;

/** A look that goes well and finds nothing is nobody's news: it is asked for. */
const LOOKS_MS = 20_000;

/** The accounts that this device is connected to, and what waits to be sent through them. */
export function ConnectionsSection() {
  const { t } = useTranslation();
  const [connecting, setConnecting] = useState<(typeof WAYS)[number][0] | Sandbox>();
  const accounts = useRead('connection.list', {});
  const { looks } = useRead('connection.looks', {}, { everyMs: LOOKS_MS }).data ?? {};
  return (
    <>
      <QueryView query={accounts}>
        {({ connections }) =>
          connections.length === 0 ? (
            <EmptyState
              icon={<IconPlugConnected size={28} stroke={1.4} />}
              title={t('connections.none')}
              hint={t('connections.noneHint')}
              action={
                <div className={classes.ways}>
                  {WAYS.map(([way, words]) => (
                    <Button key={way} onClick={() => setConnecting(way)}>
                      {t(words)}
                    </Button>
                  ))}
                </div>
              }
            />
          ) : (
            <>
              <SectionHead title={t('connections.accounts')}>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button size="compact-xs" rightSection={<IconChevronDown size={13} stroke={1.6} aria-hidden />}>
                      {t('connections.connect')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {WAYS.map(([way, words]) => (
                      <Menu.Item key={way} onClick={() => setConnecting(way)}>
                        {t(words)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              </SectionHead>
              <Accounts connections={connections} looks={looks} />
            </>
          )
        }
      </QueryView>
      <SandboxPanel connections={accounts.data?.connections ?? []} onGoogle={setConnecting} />
      <CalendarsSection />
      <ReadingSection />
      <OutboxTable />
      {typeof connecting === 'object' && (
        <ConnectGoogle sandbox={connecting} onClose={() => setConnecting(undefined)} />
      )}
      {connecting === 'google' && <ConnectGoogle onClose={() => setConnecting(undefined)} />}
      {connecting === 'smtp' && <ConnectSmtp onClose={() => setConnecting(undefined)} />}
      {connecting === 'stripe' && <ConnectStripe onClose={() => setConnecting(undefined)} />}
    </>
  );
}

function Accounts({ connections, looks }: { connections: Connection[]; looks?: ConnectionLook[] }) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('connections.account')}</th>
          <th style={{ width: 150 }}>{t('connections.state')}</th>
          <td style={{ width: 160 }} />
        </tr>
      </thead>
      <tbody>
        {connections.map((connection) => (
          <Account
            key={connection.id}
            connection={connection}
            look={looks?.find((look) => look.connection_id === connection.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Account({ connection: c, look }: { connection: Connection; look?: ConnectionLook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [again, setAgain] = useState(false);
  const [setting, setSetting] = useState(false);
  const [reading, setReading] = useState(false);
  const isServer = c.provider === 'smtp';
  const last = [c.worked_at, look?.read_at]
    .filter((at) => at != null)
    .sort()
    .at(-1);
  const reads = useRead('message.reading', {}, { enabled: isServer }).data?.accounts.find(
    (a) => a.connection_id === c.id,
  );
  const stop = useWrite('connection.imap_off', {
    onSuccess: () => showDone(t('connections.imapStopped', { name: c.name })),
  });
  const test = useWrite('connection.test', { onSuccess: () => showDone(t('connections.works', { name: c.name })) });
  const mail = useWrite('mail.test', { onSuccess: () => showDone(t('connections.testMailed', { name: c.name })) });
  const compare = useWrite('stripe.read', {
    onSuccess: ({ payments }) => showDone(t('connections.compared', { count: payments })),
  });
  const disconnect = useWrite('connection.disconnect', {
    onSuccess: () => showDone(t('connections.disconnected', { name: c.name })),
  });
  const ask = () =>
    confirm({
      title: t('connections.disconnectTitle', { name: c.name }),
      text: t(`connections.disconnectText_${c.provider}`),
      yes: t('connections.disconnect'),
      run: () => disconnect.mutate({ id: c.id }),
    });
  return (
    <tr>
      <td title={c.endpoint ?? undefined}>
        {t(`connections.provider_${c.provider}`)} · {c.name}
        {c.test_mode && (
          <div>
            <StatusTag tone="neutral">{t('connections.testMode')}</StatusTag>
          </div>
        )}
        {(c.provider === 'google' || reads) && (
          <div className={table.quiet}>{c.powers.map((power) => t(`connections.power_${power}`)).join(' · ')}</div>
        )}
        {again && <ConnectGoogle again={c} onClose={() => setAgain(false)} />}
        {reads?.trouble && (
          <div role="alert">
            <StatusTag tone="bad">{t(reads.waits ? 'connections.imapWaits' : 'connections.imapTrouble')}</StatusTag>{' '}
            <span className={table.quiet}>{reads.trouble}</span>
          </div>
        )}
        {reading && <ConnectImap connection={c} server={reads?.server} onClose={() => setReading(false)} />}
        {setting && <StripeSettings connection={c} onClose={() => setSetting(false)} />}
      </td>
      <td>
        <StatusTag tone={c.trouble ? 'bad' : 'good'}>
          {t(c.trouble ? `connections.trouble_${c.trouble}` : 'connections.connected')}
        </StatusTag>
        {last && (
          <div className={table.quiet} title={`${t('connections.worked')}: ${format.instant(last)}`}>
            {format.dayRelative(format.civilOf(last).day)}, {format.time(last)}
          </div>
        )}
        {look?.next_at && (
          <div className={table.quiet}>{t('connections.nextAt', { time: format.time(look.next_at) })}</div>
        )}
      </td>
      <td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {c.trouble && c.provider === 'google' ? (
            <Button size="compact-xs" onClick={() => setAgain(true)}>
              {t('connections.again')}
            </Button>
          ) : (
            <Button size="compact-xs" loading={test.isPending} onClick={() => test.mutate({ id: c.id })}>
              {t('connections.test')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('connections.actions', { name: c.name })} title={t('common.more')}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {c.provider === 'stripe' && (
                <Menu.Item onClick={() => setSetting(true)}>{t('connections.settings')}</Menu.Item>
              )}
              {c.provider === 'stripe' && !c.trouble && (
                <Menu.Item disabled={compare.isPending} onClick={() => compare.mutate({ everything: true })}>
                  {t('connections.compare')}
                </Menu.Item>
              )}
              {c.provider === 'google' && !c.trouble && (
                <Menu.Item onClick={() => setAgain(true)}>{t('connections.powersChange')}</Menu.Item>
              )}
              {c.powers.includes('send_mail') && !c.trouble && (
                <Menu.Item disabled={mail.isPending} onClick={() => mail.mutate({ connection_id: c.id })}>
                  {t('connections.sendTest')}
                </Menu.Item>
              )}
              {isServer && (
                <Menu.Item onClick={() => setReading(true)}>
                  {t(reads ? 'connections.imapChange' : 'connections.imapAsk')}
                </Menu.Item>
              )}
              {reads && (
                <Menu.Item disabled={stop.isPending} onClick={() => stop.mutate({ id: c.id })}>
                  {t('connections.imapStop')}
                </Menu.Item>
              )}
              {c.trouble && c.provider === 'google' && (
                <Menu.Item disabled={test.isPending} onClick={() => test.mutate({ id: c.id })}>
                  {t('connections.test')}
                </Menu.Item>
              )}
              <Menu.Item color="red" onClick={ask}>
                {t('connections.disconnectAsk')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </td>
    </tr>
  );
}
