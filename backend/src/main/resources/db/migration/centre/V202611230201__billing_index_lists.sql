-- Invoices by the day they were issued, cases by the day they began or ended.
create index invoice_issued on invoice (issued_on, number);
create index billable_case_opened on billable_case (opened_on, code);
create index billable_case_closed on billable_case (closed_on) where closed_on is not null;
