import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { ClientFilter } from '../../components/PlaceFilters';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { ReportBy } from '../../ipc/types';
import { ReportCards } from './ReportCards';
import { ReportChart } from './ReportChart';
import { ReportExport } from './ReportExport';
import { ReportTable } from './ReportTable';
import classes from './reports.module.css';
import { SpanNav } from './SpanNav';
import { BY, useReportRequest, useReportSearch, useShown } from './search';
import { SPANS, type Span } from './span';

/** Where the time went: any days, by anything, with what it earned and cost. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const [search, setSearch] = useReportSearch();
  const { span } = useShown();
  const request = useReportRequest();
  const query = useRead('report.time', request, { keep: true });
  const by = (value: ReportBy) => ({ value, label: t(`reports.by_${value}`) });
  return (
    <Page
      title={t('reports.title')}
      beside={
        <SegmentedControl
          size="xs"
          aria-label={t('reports.span')}
          value={span}
          onChange={(next) => setSearch({ span: next as Span, from: undefined, to: undefined })}
          data={SPANS.map((value) => ({ value, label: t(`reports.span_${value}`) }))}
        />
      }
      actions={<ReportExport />}
    >
      <div className={classes.bar}>
        <div className={classes.nav}>
          <SpanNav />
        </div>
        <Select
          size="xs"
          w={126}
          label={t('reports.by')}
          value={request.by}
          allowDeselect={false}
          onChange={(next) => setSearch({ by: next as ReportBy, thenBy: request.then_by ?? undefined })}
          data={BY.map(by)}
        />
        <Select
          size="xs"
          w={126}
          label={t('reports.thenBy')}
          value={request.then_by ?? 'none'}
          allowDeselect={false}
          onChange={(next) => setSearch({ by: request.by, thenBy: next === 'none' ? undefined : (next as ReportBy) })}
          data={[{ value: 'none', label: t('reports.thenNone') }, ...BY.filter((b) => b !== request.by).map(by)]}
        />
        <ClientFilter
          w={136}
          styles={{}}
          label={t('reports.client')}
          value={search.client}
          onChange={(client) => setSearch({ client })}
        />
      </div>
      <QueryView query={query}>
        {(report) =>
          report.rows.length === 0 ? (
            <EmptyState title={t('reports.empty')} hint={t('reports.emptyHint')} />
          ) : (
            <>
              <ReportCards report={report} />
              <ReportChart />
              <ReportTable report={report} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
