-- What Home asks of quotes and recurring invoices, without reading all that ever was.
CREATE INDEX quote_papers_until ON quote_papers (valid_until);
CREATE INDEX recurring_runs_by_day ON recurring_runs (period_on);
CREATE INDEX recurring_runs_refused ON recurring_runs (period_on) WHERE refused IS NOT NULL;
