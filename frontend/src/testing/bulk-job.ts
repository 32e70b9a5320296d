import type { JobView } from '../app/api/models';

/** What the server answers to an act on several rows. */
export const runningJob = (title: string): JobView => ({
  id: '018j',
  kind: 'BULK',
  title,
  state: 'RUNNING',
  total: 1,
  done: 0,
  failed: 0,
  problems: [],
  startedAt: '2026-03-16T09:00:00Z',
  finishedAt: null,
  result: null,
  cancellable: true,
});

/** Somebody with one role wherever they are. */
export const actingAs = (role: string) => ({
  hasRole: (_: string, roles: readonly string[]) => roles.includes(role),
  rolesIn: () => [role],
  bodiesIn: () => [],
  person: () => '018f',
});
