import { Button, FileButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import { readBase64 } from './readBase64';
import classes from './settings.module.css';

const LARGEST_BYTES = 16 << 20;
const KINDS = '.ttf,.otf,font/ttf,font/otf';

/** The font that papers are set in: one file, or two of which the second is its bold face. */
export function PaperFontField() {
  const { t } = useTranslation();
  const { data: font } = useRead('paper_font.show', {});
  const save = useSave('paper_font.save');
  const remove = useSave('paper_font.remove');
  const [error, setError] = useState<string | null>(null);
  async function keep(action: () => Promise<unknown>) {
    try {
      await action();
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  async function take(files: File[]) {
    const [first, second] = inOrder(files);
    if (!first) return;
    if (files.length > 2) return setError(t('settings.fontTwo'));
    if (files.some((file) => file.size > LARGEST_BYTES)) return setError(t('settings.fontTooLarge'));
    await keep(async () =>
      save({
        regular_base64: await readBase64(first),
        bold_base64: second ? await readBase64(second) : undefined,
      }),
    );
  }
  return (
    <>
      <div className={classes.font}>
        <Text size="sm" component="span" data-testid="paper-font">
          {font?.family ?? t('settings.fontBuiltIn')}
          {font?.family && !font.has_bold && <span className={classes.quiet}> · {t('settings.fontNoBold')}</span>}
        </Text>
        <FileButton
          multiple
          accept={KINDS}
          onChange={(files) => void take(files)}
          inputProps={{ 'aria-label': t('settings.paperFont') }}
        >
          {(props) => <Button {...props}>{t('settings.fontChoose')}</Button>}
        </FileButton>
        {font?.family && (
          <Button variant="subtle" color="gray" onClick={() => void keep(() => remove({}))}>
            {t('settings.fontRemove')}
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

const isBold = (file: File) => /bold|semibold|black|heavy/i.test(file.name);

/** The regular face first. */
function inOrder(files: File[]): File[] {
  return [...files].sort((a, b) => Number(isBold(a)) - Number(isBold(b)));
}
