import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import classes from './late.module.css';

/** What the client owes on top because it pays late, stretch by stretch, and the way to bill it. */
export function LateSection({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { data } = useRead('invoice.late', { id: invoice.id });
  const claim = useWrite('invoice.claim', {
    onSuccess: (draft) => void navigate({ to: '/invoices/$id', params: { id: draft.id } as never }),
  });
  if (!data) return null;
  const { stretches, interest, sum, source } = data.claim;
  const nothing = interest.minor === 0 && sum.minor === 0;
  if (nothing && !data.claimed_to && !data.sum_claimed) return null;
  const assumed = stretches.some((s) => s.assumed);
  const percent = (text: string) => t('late.aYear', { percent: showDecimal(text, format.locale) });
  return (
    <section>
      <SectionHead title={t('late.title')} />
      {data.claimed_to && <p className={table.faint}>{t('late.claimedTo', { day: format.day(data.claimed_to) })}</p>}
      {!nothing && (
        <>
          <table className={table.table}>
            <tbody>
              {stretches.map((s) => (
                <tr key={s.from}>
                  <td style={{ width: 210 }}>
                    {format.day(s.from)} – {format.day(s.to)}
                  </td>
                  <td className={classes.stretch}>
                    {t('late.stretch', { count: s.days, money: format.money(s.owed), rate: percent(s.percent) })}
                    {s.assumed && ` · ${t('late.assumed')}`}
                  </td>
                  <td className={table.num} style={{ width: 100 }}>
                    {format.money(s.interest)}
                  </td>
                </tr>
              ))}
              {sum.minor > 0 && (
                <tr>
                  <td colSpan={2}>{t(data.terms.kind === 'own' ? 'late.fee' : 'late.sum')}</td>
                  <td className={table.num}>{format.money(sum)}</td>
                </tr>
              )}
              <tr>
                <td colSpan={2} title={source}>
                  {t('late.total')}
                </td>
                <td className={table.num}>
                  <strong>{format.money({ ...sum, minor: interest.minor + sum.minor })}</strong>
                </td>
              </tr>
            </tbody>
          </table>
          <Group justify="space-between" mt={10} gap={12} wrap="nowrap">
            <span className={classes.hint}>{assumed ? t('late.assumedText') : source}</span>
            <Button
              disabled={assumed}
              loading={claim.isPending}
              onClick={() => claim.mutate({ id: invoice.id })}
              style={{ flexShrink: 0 }}
            >
              {t('late.claim')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
