import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Rate, RateScope } from '../../ipc/types';
import { UsualRounding } from '../rounding/UsualRounding';
import { RatesTable } from './RatesTable';
import classes from './rates.module.css';

const OF_THINGS: RateScope[] = ['person', 'client', 'project', 'task'];

/** Every rate there is: the usual one first, then those of people, clients, projects and tasks that have their own. */
export function AllRates() {
  const { t } = useTranslation();
  const format = useFormat();
  const people = useRead('person.list', {}).data?.people ?? [];
  return (
    <>
      <SectionHead title={t('rates.scope_workspace')} />
      <RatesTable scope="workspace" currency={format.currency} />
      <QueryView query={useRead('rate.list', {})}>
        {({ rates }) => (
          <>
            {OF_THINGS.map((scope) => {
              // People have no page of their own, so theirs are added here.
              const all = scope === 'person' ? people.filter((p) => p.active) : holders(rates, scope);
              return all.map(({ id, name }) => (
                <div key={id} className={classes.group}>
                  <SectionHead title={`${t(`rates.scope_${scope}`)}: ${name}`} />
                  <RatesTable scope={scope} scopeId={id} currency={currencyOf(rates, id) ?? format.currency} />
                </div>
              ));
            })}
          </>
        )}
      </QueryView>
      <p className={classes.none}>{t('rates.elsewhere')}</p>
      {people
        .filter((person) => person.active)
        .map(({ id, name }) => (
          <div key={id} className={classes.group}>
            <SectionHead title={t('rates.costs', { name })} />
            <RatesTable purpose="cost" scope="person" scopeId={id} currency={format.currency} />
          </div>
        ))}
      <UsualRounding />
    </>
  );
}

function holders(rates: Rate[], scope: RateScope): { id: string; name: string }[] {
  const names = new Map(rates.filter((r) => r.scope === scope).map((r) => [r.scope_id ?? '', r.scope_name ?? '']));
  return [...names].map(([id, name]) => ({ id, name }));
}

const currencyOf = (rates: Rate[], id: string) => rates.find((r) => r.scope_id === id)?.amount.currency;
