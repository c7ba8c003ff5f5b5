import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { Language, MailKind } from '../../ipc/types';
import { PaceField } from '../mail_merge/PaceField';
import classes from './mail.module.css';
import { TemplateEditor } from './TemplateEditor';

/** The words of each kind of mail, in the user's hands. */
export function TemplatesSection() {
  const { t } = useTranslation();
  const settings = useRead('settings.get', {}).data;
  const [wished, setLanguage] = useState<Language>();
  const [kind, setKind] = useState<MailKind>('invoice');
  const language = wished ?? settings?.language ?? 'en';
  const query = useRead('mail_template.list', { language }, { keep: true });
  return (
    <>
      <SegmentedControl
        size="xs"
        mb={12}
        aria-label={t('mail.language')}
        data={(['en', 'de'] as const).map((code) => ({ value: code, label: t(`mail.language_${code}`) }))}
        value={language}
        onChange={(code) => setLanguage(code as Language)}
      />
      <QueryView query={query}>
        {({ templates }) => {
          const chosen = templates.find((template) => template.kind === kind);
          return (
            <div className={classes.templates}>
              <ul className={classes.kinds} aria-label={t('mail.templates')}>
                {templates.map((template) => (
                  <li key={template.kind}>
                    <button
                      type="button"
                      className={classes.kind}
                      aria-current={template.kind === kind || undefined}
                      onClick={() => setKind(template.kind)}
                    >
                      {t(`mail.kind_${template.kind}`)}
                      {template.own && <span className={classes.own}>{t('mail.own')}</span>}
                    </button>
                  </li>
                ))}
              </ul>
              {chosen && (
                <TemplateEditor
                  key={`${chosen.kind} ${chosen.language} ${chosen.subject} ${chosen.body}`}
                  template={chosen}
                />
              )}
            </div>
          );
        }}
      </QueryView>
      <PaceField />
    </>
  );
}
