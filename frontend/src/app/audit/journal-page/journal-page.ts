import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { listJournal, listJournalActions } from '../../api/functions';
import type { JournalEntry } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { Download } from '../../shared/data/download';
import { listing } from '../../shared/data/listing';
import { failureOf } from '../../shared/data/problem';
import { formatDateTime } from '../../shared/format/french';
import type { Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { actLabel } from '../data/wording';
import { JournalCheck } from './journal-check';

/** Who did what when in the centre; never what a case is about. */
@Component({
  selector: 'em-journal-page',
  imports: [DataTable, JournalCheck, MatButton],
  template: `
    <div class="page">
      <h1>Journal</h1>
      <p class="lead">
        Qui a fait quoi, et quand. Le journal ne se modifie pas et ne dit rien du contenu des
        médiations. Chaque ligne est scellée à la suite de la précédente&nbsp;: une altération se
        voit, et l’on sait où.
      </p>
      <em-journal-check [centre]="centre()" />
      @if (failure(); as message) {
        <p class="notice error" role="alert">{{ message }}</p>
      }
      <em-data-table
        caption="Journal du centre"
        searchLabel="Personne, objet ou mot du résumé"
        emptyText="Le journal est vide&nbsp;: il se remplit avec le premier acte fait dans le centre."
        [listing]="entries"
        [columns]="columns"
        [rowId]="byId"
      >
        <button tool matButton="outlined" type="button" (click)="save()">
          Exporter avec les sceaux (CSV)
        </button>
      </em-data-table>
    </div>
  `,
})
export class JournalPage {
  private readonly download = inject(Download);
  private readonly centreStore = inject(CentreStore);
  private readonly timeZone = computed(
    () => this.centreStore.current()?.timeZone ?? 'Europe/Paris',
  );
  readonly centre = input.required<string>();
  protected readonly failure = signal('');

  private readonly acts = apiResource(listJournalActions, () => ({ centre: this.centre() }));
  protected readonly entries = listing(listJournal, () => ({ centre: this.centre() }), {
    sort: 'at,desc',
    name: 'journal',
    filters: [
      {
        kind: 'choice',
        name: 'action',
        label: 'Acte',
        all: 'Tous',
        choices: () =>
          (this.acts.hasValue() ? (this.acts.value() ?? []) : [])
            .map((action) => ({ value: action, label: actLabel(action) }))
            .sort((one, other) => one.label.localeCompare(other.label, 'fr')),
      },
      { kind: 'dates', label: 'Date', from: 'from', to: 'to' },
    ],
  });
  protected readonly columns: readonly Column<JournalEntry>[] = [
    {
      key: 'at',
      label: 'Date et heure',
      sort: 'at',
      text: (entry) => formatDateTime(entry.at, this.timeZone()),
    },
    { key: 'actor', label: 'Par', text: (entry) => actor(entry) },
    { key: 'action', label: 'Acte', text: (entry) => actLabel(entry.action) },
    { key: 'summary', label: 'Résumé', text: (entry) => entry.summary },
    { key: 'was', label: 'Avant', text: (entry) => entry.was ?? '—' },
    { key: 'became', label: 'Après', text: (entry) => entry.became ?? '—' },
    { key: 'subject', label: 'Objet', spare: true, text: (entry) => entry.subjectId },
    { key: 'address', label: 'Adresse IP', spare: true, text: (entry) => entry.address ?? '—' },
  ];
  protected readonly byId = (entry: JournalEntry) => entry.id;

  protected async save(): Promise<void> {
    this.failure.set('');
    const query = new URLSearchParams(this.entries.query());
    query.delete('sort');
    const url = `/api/v1/centres/${this.centre()}/journal/export?${query.toString()}`;
    try {
      await this.download.save(url, `journal-${this.centre()}.csv`);
    } catch (error) {
      this.failure.set(failureOf(error).message);
    }
  }
}

/** The server's two words for nobody, in French. */
function actor(entry: JournalEntry): string {
  if (entry.actorUserId) {
    return entry.actorName;
  }
  return entry.actorName === 'Public' ? 'Public, sans compte' : entry.actorName;
}
