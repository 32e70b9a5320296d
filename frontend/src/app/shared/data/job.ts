import type { JobView } from '../../api/models';

/** Long work that the server does for one person and that outlives the page. */
export type Job = JobView;

export function isActive(job: Job): boolean {
  return job.state === 'WAITING' || job.state === 'RUNNING';
}
