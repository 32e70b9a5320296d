import { Component, computed, inject, input } from '@angular/core';
import { listOwnCases } from '../../api/functions';
import type { OwnCase } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatDateTime } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { ownCaseFilters } from '../data/case-filters';
import { stateTone } from '../data/case-words';
import { ownAnswer, ownStateNames } from '../data/own-case-words';
import { choicesOf } from '../../shared/ui/form/own-body';

/** The cases that concern somebody's body: state and dates, never content. */
@Component({
  selector: 'em-own-cases',
  imports: [Cell, Chip, DataTable],
  template: `
    <div class="page">
      <h1>Dossiers de ma collectivité</h1>
      <p class="lead">
        {{ names() }}. Vous voyez l’état et les dates&nbsp;; ce que dit votre agent est réservé au
        médiateur.
      </p>
      <em-data-table
        caption="Dossiers"
        searchLabel="Référence"
        emptyText="Aucun dossier ne concerne votre collectivité. Un dossier apparaît ici quand le centre a accepté une saisine et vous en a informé par courriel."
        [listing]="cases"
        [columns]="columns"
        [rowId]="byReference"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row.state)">{{ name(row.state) }}</em-chip>
        </ng-template>
      </em-data-table>
    </div>
  `,
})
export class OwnCases {
  private readonly session = inject(SessionStore);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();
  private readonly bodies = computed(() => this.session.bodiesIn(this.centre(), may.readOwnCases));
  protected readonly names = computed(() =>
    this.bodies()
      .map(({ name }) => name)
      .join(', '),
  );

  protected readonly cases = listing(listOwnCases, () => ({ centre: this.centre() }), {
    name: 'own-cases',
    sort: 'referralDate,desc',
    filters: () => ownCaseFilters(choicesOf(this.bodies())),
  });
  protected readonly columns: Column<OwnCase>[] = [
    {
      key: 'reference',
      label: 'Référence',
      sort: 'reference',
      unbroken: true,
      text: (row) => row.reference,
      link: (row) => ['/', this.centre(), 'ma-collectivite', 'dossiers', row.reference],
    },
    { key: 'state', label: 'État', sort: 'state' },
    {
      key: 'referralDate',
      label: 'Date de saisine',
      sort: 'referralDate',
      text: (row) => formatDate(row.referralDate),
    },
    {
      key: 'informedAt',
      label: 'Vous êtes informés depuis le',
      text: (row) => formatDateTime(row.informedAt, this.current()?.timeZone),
    },
    { key: 'bodyName', label: 'Collectivité', spare: true, text: (row) => row.bodyName },
    { key: 'accepted', label: 'Votre réponse', text: (row) => ownAnswer(row.accepted) },
    {
      key: 'mediatorName',
      label: 'Médiateur',
      text: (row) => row.mediatorName ?? 'Pas encore nommé',
    },
  ];
  protected readonly byReference = (row: OwnCase) => row.reference;

  protected name(state: OwnCase['state']): string {
    return ownStateNames[state];
  }

  protected tone(state: OwnCase['state']) {
    return stateTone(state);
  }
}
