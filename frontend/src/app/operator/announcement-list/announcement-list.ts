import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listAnnouncements, withdrawAnnouncement } from '../../api/functions';
import type { Announcement } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { announcementWords, audienceWords, levelWords } from '../data/wording';
import { AnnouncementForm } from './announcement-form';

const tones: Readonly<Record<Announcement['state'], Tone>> = {
  PLANNED: 'neutral',
  SHOWN: 'success',
  OVER: 'neutral',
  WITHDRAWN: 'neutral',
};

/** What the users of the platform are told on top of their pages: before, now and from a day on. */
@Component({
  selector: 'em-announcement-list',
  imports: [AnnouncementForm, Cell, Chip, DataTable, MatButton],
  template: `
    <div class="page">
      <h1>Annonces</h1>
      <p class="lead">
        Un bandeau en haut des pages, pendant le temps choisi&nbsp;: une coupure prévue, une
        nouveauté. Les heures sont celles de Paris.
      </p>
      <p>
        <button matButton="filled" type="button" (click)="edited.set('new')">
          Écrire une annonce
        </button>
      </p>
      <em-data-table
        caption="Annonces"
        emptyText="Aucune annonce n’a encore été écrite."
        [listing]="announcements"
        [columns]="columns"
        [rowId]="byId"
        [rowName]="byText"
        [rowActions]="actions"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row)">{{ state(row) }}</em-chip>
        </ng-template>
      </em-data-table>
      @if (edited(); as which) {
        <em-announcement-form
          [announcement]="which === 'new' ? null : which"
          (saved)="saved()"
          (closed)="edited.set(null)"
        />
      }
    </div>
  `,
})
export class AnnouncementList {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);

  protected readonly edited = signal<Announcement | 'new' | null>(null);
  protected readonly announcements = listing(listAnnouncements, () => ({}), { sort: 'from,desc' });
  protected readonly columns: readonly Column<Announcement>[] = [
    { key: 'text', label: 'Annonce', text: ({ text }) => text },
    { key: 'state', label: 'État' },
    { key: 'level', label: 'Niveau', text: ({ level }) => levelWords[level] },
    { key: 'audience', label: 'Vue par', text: ({ audience }) => audienceWords[audience] },
    {
      key: 'centres',
      label: 'Centres',
      text: ({ centres }) => (centres.length > 0 ? centres.join(', ') : 'Tous'),
    },
    { key: 'from', label: 'Du', sort: 'from', text: ({ from }) => moment(from) },
    { key: 'until', label: 'Au', sort: 'until', text: ({ until }) => moment(until) },
    { key: 'writtenBy', label: 'Écrite par', text: ({ writtenBy }) => writtenBy },
  ];
  protected readonly tone = ({ state }: Announcement) => tones[state];
  protected readonly state = ({ state }: Announcement) => announcementWords[state];
  protected readonly byId = ({ id }: Announcement) => id;
  protected readonly byText = ({ text }: Announcement) => text;
  protected readonly actions = ({ state }: Announcement): readonly RowAction<Announcement>[] =>
    state === 'PLANNED' || state === 'SHOWN'
      ? [
          {
            label: 'Changer l’annonce',
            run: (row) => {
              this.edited.set(row);
            },
          },
          { label: 'Retirer l’annonce', run: (row) => void this.withdraw(row) },
        ]
      : [];

  protected saved(): void {
    this.edited.set(null);
    this.toasts.say('L’annonce est enregistrée.');
    this.announcements.reload();
  }

  private async withdraw({ id, text }: Announcement): Promise<void> {
    const given = await this.confirmation.ask({
      heading: 'Retirer l’annonce',
      consequence: `«\u00a0${text}\u00a0» ne sera plus affichée, pour personne.`,
      confirm: 'Retirer l’annonce',
      act: () => this.api.invoke(withdrawAnnouncement, { id }),
    });
    if (given) {
      this.toasts.say('L’annonce est retirée.');
      this.announcements.reload();
    }
  }
}

function moment(at: string): string {
  return formatDateTime(at, 'Europe/Paris');
}
