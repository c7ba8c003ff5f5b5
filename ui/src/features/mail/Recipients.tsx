import { Button, Group, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './mail.module.css';
import type { LetterErrors, LetterOf } from './useMail';

interface Props {
  letter: LetterOf;
  contacts: string[];
  errors: LetterErrors;
  onChange: (more: Partial<LetterOf>) => void;
}

/** To, and on wish copies; the client's contacts are proposed, anybody else can be typed. */
export function Recipients({ letter, contacts, errors, onChange }: Props) {
  const { t } = useTranslation();
  const [copies, setCopies] = useState(false);
  const field = (name: 'to' | 'cc' | 'bcc') => (
    <TagsInput
      label={t(`mail.${name}`)}
      data={contacts}
      value={letter[name]}
      error={errors[name]}
      splitChars={[',', ';']}
      acceptValueOnBlur
      placeholder={letter[name].length === 0 ? 'ada@example.com' : undefined}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <div className={classes.recipients}>
        {field('to')}
        {!copies && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setCopies(true)}>
            {t('mail.copies')}
          </Button>
        )}
      </div>
      {copies && (
        <Group grow gap={10} align="start">
          {field('cc')}
          {field('bcc')}
        </Group>
      )}
    </>
  );
}
