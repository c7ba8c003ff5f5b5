import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { CaptureSection } from '../capture/CaptureSection';
import { ConnectionsSection } from '../connections/ConnectionsSection';
import { RemindersSection } from '../dunning/RemindersSection';
import { ImportPanel } from '../imports/ImportPanel';
import { LateSettings } from '../late/LateSettings';
import { TemplatesSection } from '../mail/TemplatesSection';
import { PeopleSection } from '../people/PeopleSection';
import { AllRates } from '../rates/AllRates';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { BehaviourSection } from './BehaviourSection';
import { BusinessSection } from './BusinessSection';
import { ExpensesSection } from './ExpensesSection';
import { FormatsSection } from './FormatsSection';
import { NumberingSection } from './NumberingSection';
import { PeriodsSection } from './PeriodsSection';
import { RhythmSection } from './RhythmSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SECTIONS, type SectionKey } from './sections';
import classes from './settings.module.css';
import { TaxesSection } from './TaxesSection';
import { WorkspaceSection } from './WorkspaceSection';

const BODY: Record<SectionKey, () => ReactNode> = {
  business: BusinessSection,
  formats: FormatsSection,
  appearance: AppearanceSection,
  rates: AllRates,
  taxes: TaxesSection,
  late: LateSettings,
  expenses: ExpensesSection,
  numbering: NumberingSection,
  periods: PeriodsSection,
  connections: ConnectionsSection,
  mail: TemplatesSection,
  reminders: RemindersSection,
  people: PeopleSection,
  import: ImportPanel,
  shortcuts: ShortcutsSection,
  capture: CaptureSection,
  rhythm: RhythmSection,
  behaviour: BehaviourSection,
  workspace: WorkspaceSection,
  about: AboutSection,
};

export function SettingsScreen() {
  const { t } = useTranslation();
  const { section = 'business' } = useSearch({ from: '/frame/settings' });
  const Body = BODY[section];
  return (
    <Page title={t('settings.title')} fixed>
      <div className={classes.split}>
        <nav className={classes.nav} aria-label={t('settings.sections')}>
          {SECTIONS.map(({ key, icon: Icon }) => (
            <Link
              key={key}
              to="/settings"
              search={{ section: key }}
              className={classes.item}
              data-here={key === section || undefined}
              aria-current={key === section ? 'page' : undefined}
            >
              <Icon size={16} stroke={1.6} aria-hidden />
              {t(`settings.${key}`)}
            </Link>
          ))}
        </nav>
        <section className={classes.body} key={section} aria-labelledby="settings-section">
          <h2 className={classes.title} id="settings-section">
            {t(`settings.${section}`)}
          </h2>
          <p className={classes.intro}>{t(`settings.${section}Intro`)}</p>
          <Body />
        </section>
      </div>
    </Page>
  );
}
