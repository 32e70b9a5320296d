import type { OwnCase } from '../../api/models';

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
