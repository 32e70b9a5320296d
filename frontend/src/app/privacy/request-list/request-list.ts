import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { listDataRequests } from '../../api/functions';
import type { DataRequestLine } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { formatDate, formatDateTime, none, today } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import {
  type DataRequestState,
  rightFilter,
  rightWord,
  stateFilter,
  stateWord,
} from '../data/words';
import { RequestSheet } from './request-sheet';

const tones: Readonly<Record<DataRequestState, Tone>> = {
  UNCONFIRMED: 'neutral',
  RECEIVED: 'info',
  GRANTED: 'success',
  REFUSED: 'neutral',
};

/** What people ask by their rights over their data, the most pressing first. */
@Component({
  selector: 'em-request-list',
  imports: [Cell, Chip, DataTable, RequestSheet],
  template: `
    <div class="page">
      <h1>Données personnelles</h1>
      <p class="lead">
        Ce que des personnes demandent par leurs droits sur leurs données. Une réponse est due en un
        mois&nbsp;; vous ne voyez pas ce qui est détenu, la personne seule le lit.
      </p>
      <em-data-table
        caption="Demandes sur les données personnelles"
        searchLabel="Nom ou adresse électronique"
        emptyText="Aucune demande pour le moment&nbsp;: elles se font sur la page publique «&nbsp;Protection des données&nbsp;»."
        [listing]="requests"
        [columns]="columns"
        [rowId]="byId"
        [rowActions]="actions"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row)">{{ word(row) }}</em-chip>
        </ng-template>
      </em-data-table>
      @if (opened(); as id) {
        <em-request-sheet
          [centre]="centre()"
          [id]="id"
          (changed)="requests.reload()"
          (closed)="opened.set('')"
        />
      }
    </div>
  `,
})
export class RequestList {
  private readonly current = inject(CentreStore).current;
  private readonly zone = computed(() => this.current()?.timeZone);
  readonly centre = input.required<string>();
  /** The request that a notice leads to. */
  readonly demande = input<string>();
  protected readonly opened = linkedSignal(() => this.demande() ?? '');

  protected readonly requests = listing(listDataRequests, () => ({ centre: this.centre() }), {
    sort: 'dueOn,asc',
    filters: [
      { kind: 'choice', name: 'state', label: 'État', choices: stateFilter },
      { kind: 'choice', name: 'right', label: 'Droit', choices: rightFilter },
      { kind: 'yes-no', name: 'late', label: 'Délai', yes: 'Dépassé', no: 'Tenu ou à venir' },
    ],
  });
  protected readonly columns: readonly Column<DataRequestLine>[] = [
    { key: 'name', label: 'Personne', sort: 'name', text: ({ name }) => name },
    { key: 'email', label: 'Adresse électronique', text: ({ email }) => email },
    { key: 'right', label: 'Droit', text: ({ right }) => rightWord(right) },
    {
      key: 'receivedAt',
      label: 'Reçue le',
      sort: 'receivedAt',
      text: ({ receivedAt }) => formatDateTime(receivedAt, this.zone()),
    },
    {
      key: 'dueOn',
      label: 'Réponse due le',
      sort: 'dueOn',
      text: ({ dueOn }) => formatDate(dueOn),
    },
    { key: 'state', label: 'État' },
    {
      key: 'answeredAt',
      label: 'Répondu le',
      sort: 'answeredAt',
      text: ({ answeredAt }) => (answeredAt ? formatDateTime(answeredAt, this.zone()) : none),
    },
  ];
  protected readonly actions = ({
    id,
    state,
  }: DataRequestLine): readonly RowAction<DataRequestLine>[] => [
    { label: state === 'RECEIVED' ? 'Traiter' : 'Relire', run: () => this.opened.set(id) },
  ];
  protected readonly byId = ({ id }: DataRequestLine) => id;
  protected readonly word = (line: DataRequestLine) =>
    this.isLate(line) ? 'En retard' : stateWord(line.state);
  protected readonly tone = (line: DataRequestLine): Tone =>
    this.isLate(line) ? 'warning' : tones[line.state];

  private isLate({ state, dueOn }: DataRequestLine): boolean {
    return state === 'RECEIVED' && dueOn < today(this.zone());
  }
}
