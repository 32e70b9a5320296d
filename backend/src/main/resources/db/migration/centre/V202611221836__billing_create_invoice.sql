-- Issued invoices, as they were when issued. Never changed, never deleted: the centre's role may only add and read.
create table invoice (
  id                   uuid          primary key,
  number               text          not null unique check (number ~ '^[0-9]{4}-[0-9]{6}$'),
  case_id              uuid          not null unique references billable_case,
  case_code            text          not null,
  issued_on            date          not null,
  issued_by            uuid          not null,
  creditor_name        text          not null,
  creditor_siret       text          not null check (creditor_siret ~ '^[0-9]{14}$'),
  creditor_address     text          not null,
  creditor_iban        text,
  creditor_bic         text,
  -- A public body, always: an employee is never billed for a mandatory mediation (CJA L. 213-12).
  debtor_siren         text          not null check (debtor_siren ~ '^[0-9]{9}$'),
  debtor_name          text          not null,
  debtor_siret         text          not null check (debtor_siret ~ '^[0-9]{14}$' and debtor_siret like debtor_siren || '%'),
  debtor_address       text          not null,
  debtor_service_code  text,
  debtor_commitment    text,
  affiliation_status   text          not null,
  status_on            date          not null,
  total_minutes        int           not null,
  countable_minutes    int           not null,
  hourly_rate          numeric(12,2),
  total                numeric(12,2) not null check (total > 0),
  currency             text          not null default 'EUR' check (currency = 'EUR'),
  vat_mention          text          not null
);
create index invoice_debtor on invoice (debtor_siren, issued_on);

create table invoice_line (
  invoice_id          uuid          not null references invoice,
  position            int           not null,
  first_day           date          not null,
  last_day            date          not null,
  minutes             int           not null,
  hourly_rate         numeric(12,2) not null,
  deliberation_number text          not null,
  deliberation_date   date          not null,
  amount              numeric(12,2) not null,
  primary key (invoice_id, position)
);

do $$ begin execute format('revoke update, delete on invoice, invoice_line from %I', current_schema()); end $$;
