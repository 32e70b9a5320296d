import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isActive, type Job } from '../../data/job';
import { JobStore } from '../../data/job-store';
import { JobProgress } from './job-progress';

let lastId = 0;

/** The person's long work in the centre, wherever they are; nothing when there is none. */
@Component({
  selector: 'em-running-jobs',
  imports: [JobProgress, MatButton],
  template: `
    @if (jobs().length > 0) {
      <section class="no-print" [attr.aria-label]="title()">
        <button
          class="head"
          type="button"
          [attr.aria-expanded]="open()"
          [attr.aria-controls]="id"
          (click)="open.set(!open())"
        >
          <span>{{ title() }} ({{ running() || jobs().length }})</span>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" [class.up]="open()">
            <path fill="none" stroke="currentColor" stroke-width="2" d="m6 15 6-6 6 6" />
          </svg>
        </button>
        <ul [id]="id" [hidden]="!open()">
          @for (job of jobs(); track job.id) {
            <li>
              <em-job-progress [jobId]="job.id" />
              @if (ended(job)) {
                <button
                  matButton="text"
                  type="button"
                  [attr.aria-label]="'Retirer de la liste : ' + job.title"
                  (click)="store.remove(job.id)"
                >
                  Retirer
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './running-jobs.scss',
})
export class RunningJobs {
  protected readonly store = inject(JobStore);
  protected readonly id = `travaux-${++lastId}`;
  protected readonly jobs = this.store.shown;
  protected readonly open = signal(false);
  protected readonly running = computed(() => this.store.active().length);
  protected readonly title = computed(() =>
    this.running() > 0 ? 'Travaux en cours' : 'Travaux terminés',
  );

  protected ended(job: Job): boolean {
    return !isActive(job);
  }
}
