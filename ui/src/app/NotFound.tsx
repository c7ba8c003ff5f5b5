import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';

/** An address that leads nowhere stands outside the frame, so it brings its own way back. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <main>
      <h1 className="sr-only">{t('frame.notFound')}</h1>
      <EmptyState
        title={t('frame.notFound')}
        hint={t('frame.notFoundHint')}
        action={
          <Button component={Link} to="/">
            {t('frame.today')}
          </Button>
        }
      />
    </main>
  );
}
