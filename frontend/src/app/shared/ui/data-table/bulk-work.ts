import { inject, signal } from '@angular/core';
import type { JobView } from '../../../api/models';
import { JobStore } from '../../data/job-store';

/** What a page has started on the rows that somebody ticked; give `jobId()` to the table. */
export class BulkWork {
  private readonly jobs = inject(JobStore);
  readonly jobId = signal<string | null>(null);

  follow(job: JobView): void {
    this.jobs.follow(job);
    this.jobId.set(job.id);
  }
}
