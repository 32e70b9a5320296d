/** Long work that the server does for one person and that outlives the page. */
export interface Job {
  readonly id: string;
  readonly kind: 'FILL_DIRECTORY' | 'EXPORT' | 'BULK';
  readonly title: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED';
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly problems: readonly { readonly item: string; readonly message: string }[];
  readonly startedAt: string;
  readonly finishedAt?: string | null;
  readonly result?: {
    readonly fileName: string;
    readonly size: number;
    readonly expiresAt: string;
  } | null;
  readonly cancellable: boolean;
}

export function isActive(job: Job): boolean {
  return job.state === 'WAITING' || job.state === 'RUNNING';
}
