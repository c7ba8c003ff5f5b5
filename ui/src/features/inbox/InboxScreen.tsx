import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import { NeedsList } from './NeedsList';

export function InboxScreen() {
  const { t } = useTranslation();
  const query = useRead('home.today', {});
  return (
    <Page title={t('inbox.title')}>
      <QueryView query={query}>
        {({ needs }) =>
          needs.length === 0 ? (
            <EmptyState
              icon={<IconInbox size={28} stroke={1.5} />}
              title={t('inbox.empty')}
              hint={t('inbox.emptyHint')}
            />
          ) : (
            <div style={{ maxWidth: 720 }}>
              <NeedsList needs={needs} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}
