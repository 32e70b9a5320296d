import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listAllJobs, restartJob, stopJob } from '../../api/functions';
import type { JobLine } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { Toasts } from '../../shared/data/toasts';
import { formatCount, formatDateTime } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { jobKindWords, jobStateWords } from '../data/wording';

const tones: Readonly<Record<JobLine['state'], Tone>> = {
  WAITING: 'neutral',
  RUNNING: 'info',
  DONE: 'success',
  FAILED: 'warning',
  CANCELLED: 'neutral',
  INTERRUPTED: 'warning',
};

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The long work of every centre: where it stands, never what it is about nor who asked for it. */
@Component({
  selector: 'em-job-board',
  imports: [Cell, Chip, DataTable, MatButton],
  template: `
    <div class="page">
      <h1>Travaux en arrière-plan</h1>
      <p class="lead">
        Les exports, les actes sur plusieurs lignes et les remplissages d’annuaire de tous les
        centres, gardés quatre-vingt-dix jours. Ce qu’ils contiennent et qui les a demandés n’est
        jamais visible d’ici.
      </p>
      <p>
        Un remplissage d’annuaire qui a échoué ou s’est interrompu se relance d’ici. Un export ou un
        acte sur plusieurs lignes dépend des droits et des choix de la personne qui l’a
        demandé&nbsp;: elle seule peut le recommencer.
      </p>
      <p><button matButton="outlined" type="button" (click)="jobs.reload()">Actualiser</button></p>
      <em-data-table
        caption="Travaux en arrière-plan"
        searchLabel="Nom ou nom court du centre"
        emptyText="Aucun travail n’a été lancé dans les centres depuis quatre-vingt-dix jours."
        [listing]="jobs"
        [columns]="columns"
        [rowId]="byId"
        [rowActions]="actions"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row)">{{ state(row) }}</em-chip>
        </ng-template>
      </em-data-table>
    </div>
  `,
})
export class JobBoard {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);

  protected readonly jobs = listing(listAllJobs, () => ({}), {
    sort: 'startedAt,desc',
    filters: [
      { kind: 'choice', name: 'state', label: 'État', choices: choices(jobStateWords) },
      { kind: 'choice', name: 'kind', label: 'Nature', choices: choices(jobKindWords) },
    ],
  });
  protected readonly columns: readonly Column<JobLine>[] = [
    {
      key: 'startedAt',
      label: 'Demandé le',
      sort: 'startedAt',
      text: ({ startedAt }) => formatDateTime(startedAt),
    },
    { key: 'centre', label: 'Centre', text: ({ centre }) => centre },
    { key: 'kind', label: 'Nature', text: ({ kind }) => jobKindWords[kind] },
    { key: 'state', label: 'État' },
    { key: 'progress', label: 'Avancement', text: progress },
    {
      key: 'finishedAt',
      label: 'Fini le',
      text: ({ finishedAt }) => formatDateTime(finishedAt),
    },
  ];
  protected readonly state = (job: JobLine) =>
    job.stopping ? 'Arrêt demandé' : jobStateWords[job.state];
  protected readonly tone = (job: JobLine) => tones[job.state];
  protected readonly byId = (job: JobLine) => job.id;
  protected readonly actions = (job: JobLine): readonly RowAction<JobLine>[] => [
    ...(job.cancellable
      ? [{ label: 'Arrêter ce travail', run: (row: JobLine) => void this.stop(row) }]
      : []),
    ...(job.restartable
      ? [{ label: 'Relancer ce travail', run: (row: JobLine) => void this.restart(row) }]
      : []),
  ];

  private async stop({ centre, id, kind }: JobLine): Promise<void> {
    const given = await this.confirmation.ask({
      heading: `Arrêter\u00a0: ${jobKindWords[kind].toLowerCase()} (${centre})`,
      consequence:
        'Ce qui attend ne commencera pas\u00a0; ce qui est en cours s’arrête après l’étape où il en est. Ce qui est fait est gardé. La personne qui l’a demandé le verra arrêté, et le journal du centre dira par qui.',
      confirm: 'Arrêter ce travail',
      danger: true,
      reason: {
        label: 'Motif',
        hint: 'Gardé au journal de l’exploitation et à celui du centre.',
      },
      act: ({ reason }) => this.api.invoke(stopJob, { slug: centre, id, body: { reason } }),
    });
    this.done(given, 'L’arrêt du travail est demandé.');
  }

  private async restart({ centre, id, kind }: JobLine): Promise<void> {
    const given = await this.confirmation.ask({
      heading: `Relancer\u00a0: ${jobKindWords[kind].toLowerCase()} (${centre})`,
      consequence:
        'L’annuaire du centre reçoit les collectivités qui lui manquent encore\u00a0; rien de ce qui a été corrigé à la main n’est touché.',
      confirm: 'Relancer ce travail',
      act: () => this.api.invoke(restartJob, { slug: centre, id }),
    });
    this.done(given, 'Le travail est relancé.');
  }

  private done(given: unknown, text: string): void {
    if (given) {
      this.toasts.say(text);
      this.jobs.reload();
    }
  }
}

/** In numbers alone: what was refused is among what has been treated. */
function progress({ total, done, failed }: JobLine): string {
  const treated = total
    ? `${formatCount(done)} sur ${formatCount(total)}`
    : `${formatCount(done)} ${done > 1 ? 'traités' : 'traité'}`;
  return failed ? `${treated}, dont ${formatCount(failed)} refus` : treated;
}
