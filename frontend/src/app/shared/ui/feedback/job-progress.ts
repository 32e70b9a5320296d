import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../data/centre-store';
import { isActive } from '../../data/job';
import { JobStore } from '../../data/job-store';
import { formatDateTime, formatFileSize } from '../../format/french';
import { Confirmation } from './confirmation';
import { jobSentence } from './job-words';
import { RetryNotice } from './retry-notice';

/** Long work: how far it is in words and as a bar, how to stop it, what was refused, its file: `<em-job-progress [jobId]="job.id" />`. */
@Component({
  selector: 'em-job-progress',
  imports: [MatButton, RetryNotice],
  templateUrl: './job-progress.html',
  styleUrl: './job-progress.scss',
})
export class JobProgress {
  private readonly store = inject(JobStore);
  private readonly centres = inject(CentreStore);
  private readonly confirmation = inject(Confirmation);

  readonly jobId = input.required<string>();
  private readonly centre = computed(() => this.centres.current()?.slug);

  protected readonly error = signal<unknown>(null);
  protected readonly saving = signal(false);
  protected readonly job = computed(() => this.store.find(this.jobId()));
  protected readonly active = computed(() => {
    const job = this.job();
    return job !== undefined && isActive(job);
  });
  protected readonly sentence = computed(() => {
    const job = this.job();
    return job ? jobSentence(job) : '';
  });
  /** Work whose amount is not known yet has a bar without an end. */
  protected readonly share = computed(() => {
    const job = this.job();
    return job && job.total > 0 ? job.done / job.total : null;
  });
  protected readonly size = formatFileSize;
  protected readonly expires = computed(() =>
    formatDateTime(this.job()?.result?.expiresAt, this.centres.current()?.timeZone),
  );

  constructor() {
    effect(() => {
      const id = this.jobId();
      const centre = this.centre();
      if (centre && !untracked(() => this.store.find(id))) {
        void this.read();
      }
    });
  }

  protected async read(): Promise<void> {
    this.error.set(null);
    try {
      await this.store.read(this.centre() ?? '', this.jobId());
    } catch (error) {
      this.error.set(error);
    }
  }

  protected async stop(): Promise<void> {
    const job = this.job();
    await this.confirmation.ask({
      heading: 'Arrêter ce travail\u00a0?',
      consequence: `«\u00a0${job?.title ?? ''}\u00a0» s’arrête où il en est\u00a0: ce qui est déjà fait reste fait, le reste ne l’est pas.`,
      confirm: 'Arrêter le travail',
      keep: 'Le laisser continuer',
      danger: true,
      act: () => this.store.cancel(this.centre() ?? '', this.jobId()),
    });
  }

  protected async save(): Promise<void> {
    const job = this.job();
    if (job && !this.saving()) {
      this.saving.set(true);
      await this.store.save(this.centre() ?? '', job);
      this.saving.set(false);
    }
  }
}
