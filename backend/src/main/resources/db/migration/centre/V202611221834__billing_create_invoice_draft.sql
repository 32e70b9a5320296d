-- An invoice in preparation: one for a case, may be thrown away, holds no amount before it is issued.
create table invoice_draft (
  id         uuid        primary key,
  case_id    uuid        not null unique references billable_case,
  created_by uuid        not null,
  created_at timestamptz not null,
  version    bigint      not null
);
