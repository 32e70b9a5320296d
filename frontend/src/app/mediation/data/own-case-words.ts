import type { OwnCase } from '../../api/models';
import type { Choice } from '../../shared/data/choice';

/** Where a case stands, as the employer may know it. */
export const ownStateNames: Readonly<Record<OwnCase['state'], string>> = {
  RECEIVED: 'Reçue par le centre',
  INCOMPLETE: 'Reçue par le centre',
  ACCEPTED: 'Recevable',
  ASSIGNED: 'Médiation en cours',
  CLOSED: 'Médiation terminée',
  INADMISSIBLE: 'Irrecevable',
  WITHDRAWN: 'Retirée',
};

/** Whether the body enters the mediation. */
export function ownAnswer(accepted: boolean | null | undefined): string {
  if (accepted === null || accepted === undefined) {
    return 'Votre réponse est attendue';
  }
  return accepted ? 'Vous avez accepté' : 'Vous avez refusé';
}

/** A body is told of a case once it is accepted: what comes before is no answer to a filter. */
export const ownStates: readonly Choice[] = Object.entries(ownStateNames)
  .filter(([value]) => !['RECEIVED', 'INCOMPLETE'].includes(value))
  .map(([value, label]) => ({ value, label }));

export const ownAnswers: readonly Choice[] = [
  { value: 'AWAITED', label: ownAnswer(null) },
  { value: 'ACCEPTS', label: ownAnswer(true) },
  { value: 'REFUSES', label: ownAnswer(false) },
];
