import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import type { Logo } from '../../ipc/types';
import { readBase64 } from './readBase64';
import classes from './settings.module.css';

const LARGEST_BYTES = 2 << 20;

interface Props {
  logo: Logo | undefined;
  onSave: (logo: Logo | undefined) => Promise<unknown>;
}

export function LogoField({ logo, onSave }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<string | null>(null);
  async function take(file: File | null) {
    if (!file) return;
    if (file.size > LARGEST_BYTES) return setError(t('settings.logoTooLarge'));
    // The core reads from the bytes what it is.
    await keep({ mime: file.type, base64: await readBase64(file) });
  }
  async function keep(next: Logo | undefined) {
    try {
      await onSave(next);
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <>
      <div className={classes.logo}>
        <div className={classes.picture}>
          {logo ? (
            <img src={`data:${logo.mime};base64,${logo.base64}`} alt={t('settings.logo')} />
          ) : (
            t('settings.noLogo')
          )}
        </div>
        <FileButton
          accept="image/png,image/jpeg,image/svg+xml"
          onChange={(file) => void take(file)}
          inputProps={{ 'aria-label': t('settings.logo') }}
        >
          {(props) => <Button {...props}>{t(logo ? 'settings.logoChange' : 'settings.logoChoose')}</Button>}
        </FileButton>
        {logo && (
          <Button variant="subtle" color="gray" onClick={() => void keep(undefined)}>
            {t('settings.logoRemove')}
          </Button>
        )}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
