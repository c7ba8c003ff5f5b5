import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';

/** Why numbers belong to no document that counts. */
export function NumberRegister() {
  const { t } = useTranslation();
  const format = useFormat();
  const withdraw = useWrite('series.withdraw');
  return (
    <section>
      <SectionHead title={t('numbers.register')} />
      <QueryView query={useRead('series.register', {})}>
        {({ gaps }) =>
          gaps.length === 0 ? (
            <p className={table.faint}>{t('numbers.noGaps')}</p>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{t('numbers.which')}</th>
                  <th>{t('numbers.why')}</th>
                  <th style={{ width: 150 }}>{t('numbers.said')}</th>
                  <th style={{ width: 110 }} />
                </tr>
              </thead>
              <tbody>
                {gaps.map((gap) => (
                  <tr key={gap.id ?? gap.invoice_id}>
                    <td>
                      {gap.invoice_id ? (
                        <Anchor component={Link} to="/invoices/$id" params={{ id: gap.invoice_id } as never} inherit>
                          {gap.number}
                        </Anchor>
                      ) : (
                        `${gap.series_name} ${gap.period}: ${gap.from_seq}–${gap.to_seq}`
                      )}
                    </td>
                    <td title={gap.reason}>{gap.reason}</td>
                    <td className={table.quiet} title={gap.device}>
                      {format.instant(gap.recorded_at)}
                    </td>
                    <td className={table.num}>
                      {gap.id && gap.can_withdraw && (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          color="gray"
                          onClick={() => gap.id && withdraw.mutate({ gap_id: gap.id })}
                        >
                          {t('numbers.withdraw')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </section>
  );
}
