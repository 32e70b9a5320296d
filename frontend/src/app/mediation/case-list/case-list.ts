import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCases, listMediators } from '../../api/functions';
import type { CaseSummary } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatDateTime, formatSiren } from '../../shared/format/french';
import { BulkWork } from '../../shared/ui/data-table/bulk-work';
import { type BulkAction, Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { caseFilters } from '../data/case-filters';
import { employerAnswerOf, kindNames } from '../data/case-words';
import { AssignCases } from './assign-cases';
import { CaseState } from '../ui/case-state';

/** Every case of the centre, by state, task or word. */
@Component({
  selector: 'em-case-list',
  imports: [AssignCases, CaseState, Cell, DataTable, RouterLink],
  templateUrl: './case-list.html',
})
export class CaseList {
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  private readonly people = apiResource(listMediators, () => ({
    centre: this.centre(),
    size: 100,
  }));
  private readonly session = inject(SessionStore);
  protected readonly bulk = computed((): readonly BulkAction[] =>
    this.session.hasRole(this.centre(), ['CASE_MANAGER'])
      ? [{ key: 'assign', label: 'Nommer un médiateur' }]
      : [],
  );
  protected readonly assignable = (row: CaseSummary) => row.state === 'ACCEPTED';
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly work = new BulkWork();
  protected readonly active = computed(() =>
    (this.people.hasValue() ? (this.people.value()?.items ?? []) : [])
      .filter((mediator) => mediator.active)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  );
  private readonly mediators = computed(() =>
    (this.people.hasValue() ? (this.people.value()?.items ?? []) : []).map((mediator) => ({
      value: mediator.userId,
      label: mediator.name,
    })),
  );
  /** What was decided is said of the cases whose referral one may read, and to those who read some. */
  private readonly readsDecisions = computed(() =>
    this.session.hasRole(this.centre(), ['CASE_MANAGER', 'MEDIATOR']),
  );
  protected readonly cases = listing(listCases, () => ({ centre: this.centre() }), {
    sort: 'receivedAt,desc',
    name: 'cases',
    filters: () => caseFilters(this.mediators(), this.readsDecisions()),
  });
  protected readonly columns: Column<CaseSummary>[] = [
    {
      key: 'reference',
      label: 'Référence',
      sort: 'reference',
      unbroken: true,
      text: (row) => row.reference,
      link: (row) => ['/', this.centre(), 'dossiers', row.reference],
    },
    { key: 'state', label: 'État', sort: 'state' },
    {
      key: 'receivedAt',
      label: 'Reçue',
      sort: 'receivedAt',
      text: (row) => formatDateTime(row.receivedAt, this.current()?.timeZone),
    },
    {
      key: 'employerName',
      label: 'Employeur',
      sort: 'employerName',
      text: (row) => row.employerName,
    },
    { key: 'mediatorName', label: 'Médiateur', text: (row) => row.mediatorName ?? 'À nommer' },
    {
      key: 'deadline',
      label: 'Délai de saisine',
      sort: 'deadline',
      exported: ['deadlineSafe', 'deadlineLatest'],
      text: deadlineOf,
    },
    { key: 'kind', label: 'Nature', spare: true, text: (row) => kindNames[row.kind] },
    {
      key: 'referralDate',
      label: 'Date de saisine',
      sort: 'referralDate',
      spare: true,
      text: (row) => formatDate(row.referralDate),
    },
    {
      key: 'employerSiren',
      label: 'SIREN de l’employeur',
      spare: true,
      text: (row) => formatSiren(row.employerSiren),
    },
    {
      key: 'employerInformedAt',
      label: 'Employeur informé',
      spare: true,
      text: (row) => formatDateTime(row.employerInformedAt, this.current()?.timeZone),
    },
    {
      key: 'employerAccepts',
      label: 'Réponse de l’employeur',
      spare: true,
      text: employerAnswerOf,
    },
    { key: 'code', label: 'Code de facturation', spare: true, text: (row) => row.code },
  ];
  protected readonly byReference = (row: CaseSummary) => row.reference;
}

/** « jusqu’au 16/03/2026 », both days where the law leaves a doubt. */
export function deadlineOf(row: CaseSummary): string {
  if (!row.deadlineSafe) {
    return row.timing === 'NOT_RUNNING' ? 'Ne court pas' : '—';
  }
  const safe = formatDate(row.deadlineSafe);
  return row.deadlineLatest && row.deadlineLatest !== row.deadlineSafe
    ? `Sûr\u00a0: ${safe}\u00a0; dernier\u00a0: ${formatDate(row.deadlineLatest)}`
    : `Jusqu’au ${safe}`;
}
