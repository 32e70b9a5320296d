import { listDeadlines } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';

const back = 30;
const ahead = 60;

/** The legal days around today, those that went by unanswered included. */
export function deadlinesAround(centre: () => string, today: () => string) {
  return apiResource(listDeadlines, () => ({
    centre: centre(),
    from: shifted(today(), -back),
    to: shifted(today(), ahead),
  }));
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
