import { HttpErrorResponse } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Job } from '../../shared/data/job';
import { JobStore } from '../../shared/data/job-store';
import { type Toast, Toasts } from '../../shared/data/toasts';
import { JobProgress } from '../../shared/ui/feedback/job-progress';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { RunningJobs } from '../../shared/ui/feedback/running-jobs';
import { ToastCard } from '../../shared/ui/feedback/toast-card';

const base: Job = {
  id: '',
  kind: 'EXPORT',
  title: 'Export des collectivités',
  state: 'RUNNING',
  total: 478,
  done: 312,
  failed: 0,
  problems: [],
  startedAt: new Date().toISOString(),
  finishedAt: null,
  result: null,
  cancellable: true,
};

const jobs: readonly Job[] = [
  { ...base, id: 'galerie-1', state: 'WAITING', done: 0, total: 0 },
  { ...base, id: 'galerie-2' },
  {
    ...base,
    id: 'galerie-3',
    title: 'Changement de statut de 478 collectivités, à partir du 1er janvier 2027',
    kind: 'BULK',
    state: 'DONE',
    done: 476,
    failed: 2,
    problems: [
      { item: 'Cluny', message: 'Une autre affiliation commence le même jour.' },
      { item: 'Syndicat intercommunal du Val-de-Saône', message: 'Statut inchangé.' },
    ],
    finishedAt: new Date().toISOString(),
  },
  {
    ...base,
    id: 'galerie-4',
    state: 'DONE',
    done: 478,
    result: { fileName: 'collectivites.xlsx', size: 48_200, expiresAt: '2026-11-29T08:00:00Z' },
    finishedAt: new Date().toISOString(),
  },
  { ...base, id: 'galerie-5', state: 'FAILED', finishedAt: new Date().toISOString() },
  { ...base, id: 'galerie-6', state: 'CANCELLED', finishedAt: new Date().toISOString() },
  { ...base, id: 'galerie-7', state: 'INTERRUPTED', finishedAt: new Date().toISOString() },
];

/** Notices, messages and long work. */
@Component({
  selector: 'em-feedback-gallery',
  imports: [JobProgress, MatButton, RetryNotice, RunningJobs, ToastCard],
  template: `
    <h2>Avis</h2>
    <p class="notice">Une information de la page.</p>
    <p class="notice success">La fiche est enregistrée.</p>
    <p class="notice warning">Ce numéro est inventé pour la démonstration.</p>
    <em-retry-notice [error]="failure" />
    <h2>Messages</h2>
    <div class="grid">
      @for (toast of samples; track toast.id) {
        <em-toast-card [toast]="toast" />
      }
    </div>
    <p class="actions">
      <button matButton="outlined" type="button" (click)="toasts.say('Vue enregistrée.')">
        Dire ce qui est fait
      </button>
      <button matButton="outlined" type="button" (click)="toasts.fail('L’export a échoué.')">
        Dire un échec
      </button>
    </p>
    <h2>Travaux longs</h2>
    <div class="grid">
      @for (id of ids; track id) {
        <div class="card"><em-job-progress [jobId]="id" /></div>
      }
    </div>
    <h3>Tous les travaux</h3>
    <em-running-jobs />
  `,
})
export class FeedbackGallery {
  protected readonly toasts = inject(Toasts);
  protected readonly failure = new HttpErrorResponse({ status: 503 });
  // Failures stay, so that the cards keep still on the screenshots.
  protected readonly samples: readonly Toast[] = [
    { id: -1, text: 'L’export a échoué.', failed: true },
    {
      id: -2,
      text: 'Le fichier des collectivités, de leurs contacts et de leurs conventions n’a pas pu être préparé.',
      failed: true,
      action: { label: 'Réessayer', run: () => undefined },
    },
  ];
  protected readonly ids = ['galerie-inconnu', ...jobs.map(({ id }) => id)];

  constructor() {
    const store = inject(JobStore);
    for (const job of jobs) {
      store.follow(job);
    }
  }
}
