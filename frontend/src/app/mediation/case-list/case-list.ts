import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCases } from '../../api/functions';
import type { CaseSummary } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { formatDate, formatDateTime } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { stateChoices, taskChoices } from '../data/case-words';
import { CaseState } from '../ui/case-state';

/** Every case of the centre, by state, task or word. */
@Component({
  selector: 'em-case-list',
  imports: [CaseState, Cell, DataTable, RouterLink],
  templateUrl: './case-list.html',
})
export class CaseList {
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  protected readonly cases = listing(listCases, () => ({ centre: this.centre() }), {
    sort: 'receivedAt,desc',
    name: 'cases',
    filters: [
      { kind: 'choice', name: 'state', label: 'État', choices: stateChoices },
      {
        kind: 'choice',
        name: 'task',
        label: 'À faire',
        all: 'Toutes les tâches',
        choices: taskChoices,
      },
    ],
  });
  protected readonly columns: Column<CaseSummary>[] = [
    { key: 'reference', label: 'Référence', sort: 'reference' },
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
    { key: 'mediator', label: 'Médiateur', text: (row) => row.mediatorName ?? 'À nommer' },
    { key: 'deadline', label: 'Délai de saisine', sort: 'deadline', text: deadlineOf },
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
