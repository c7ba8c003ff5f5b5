import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** An address to hand on: selected by a click, copied by the button beside it. */
export function CopyUrl({ url, className }: { url: string; className?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <code className={className} title={url}>
        {url}
      </code>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <ActionIcon aria-label={t('connections.copy')} title={t('connections.copy')} onClick={copy}>
            {copied ? <IconCheck size={16} stroke={1.6} /> : <IconCopy size={16} stroke={1.6} />}
          </ActionIcon>
        )}
      </CopyButton>
    </>
  );
}
