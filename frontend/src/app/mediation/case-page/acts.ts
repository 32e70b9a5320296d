import type { CaseSheet } from '../../api/models';

export type Act = CaseSheet['actions'][number];

/** What each act is called on its button, and the words of those that ask for nothing but a confirmation. */
export const acts: readonly { readonly act: Act; readonly label: string }[] = [
  { act: 'ACCEPT', label: 'Déclarer recevable' },
  { act: 'ASK_MISSING_PIECES', label: 'Demander les pièces manquantes' },
  { act: 'DECLARE_INADMISSIBLE', label: 'Déclarer irrecevable' },
  { act: 'RECOMPUTE', label: 'Recalculer la recevabilité' },
  { act: 'ASSIGN_MEDIATOR', label: 'Nommer un médiateur' },
  { act: 'INFORM_EMPLOYER', label: 'Informer l’employeur' },
  { act: 'RECORD_EMPLOYER_ANSWER', label: 'Enregistrer la réponse de l’employeur' },
  { act: 'CLOSE', label: 'Mettre fin à la médiation' },
];
