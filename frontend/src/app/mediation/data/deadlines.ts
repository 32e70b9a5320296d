import { listDeadlines } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import type { CaseDeadline } from '../../api/models';

/** What falls on a day, in words. */
export const deadlineKinds: Readonly<Record<CaseDeadline['kind'], string>> = {
  REFERRAL_SAFE: 'Dernier jour sûr pour saisir le médiateur',
  REFERRAL_LATEST: 'Dernier jour possible pour saisir le médiateur',
  EMPLOYER_ANSWER_DUE: 'Réponse attendue de l’employeur',
  COURT_SAFE: 'Dernier jour sûr pour saisir le tribunal',
  COURT_LATEST: 'Dernier jour possible pour saisir le tribunal',
};

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
