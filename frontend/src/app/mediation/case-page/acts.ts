import type { CaseSheet } from '../../api/models';

export type Act = CaseSheet['actions'][number];

export interface PossibleAct {
  readonly act: Act;
  readonly label: string;
  /** What is said once it is done. */
  readonly done: string;
}

/** What each act is called on its button, in the order in which a case needs them. */
const acts: readonly PossibleAct[] = [
  { act: 'ACCEPT', label: 'Déclarer recevable', done: 'La saisine est déclarée recevable.' },
  {
    act: 'ASK_MISSING_PIECES',
    label: 'Demander les pièces manquantes',
    done: 'Les pièces manquantes sont demandées à l’agent.',
  },
  {
    act: 'DECLARE_INADMISSIBLE',
    label: 'Déclarer irrecevable',
    done: 'La saisine est déclarée irrecevable.',
  },
  {
    act: 'RECOMPUTE',
    label: 'Recalculer la recevabilité',
    done: 'La recevabilité est recalculée.',
  },
  { act: 'ASSIGN_MEDIATOR', label: 'Nommer un médiateur', done: 'Le dossier est confié.' },
  { act: 'INFORM_EMPLOYER', label: 'Informer l’employeur', done: 'L’employeur est informé.' },
  {
    act: 'RECORD_EMPLOYER_ANSWER',
    label: 'Enregistrer la réponse de l’employeur',
    done: 'La réponse de l’employeur est enregistrée.',
  },
  {
    act: 'CLOSE',
    label: 'Mettre fin à la médiation',
    done: 'La médiation est terminée.',
  },
];

/** What may be done now; naming a mediator is another matter when there is one. */
export function actsOf(sheet: CaseSheet | undefined): readonly PossibleAct[] {
  return acts
    .filter(({ act }) => sheet?.actions.includes(act))
    .map((each) =>
      each.act === 'ASSIGN_MEDIATOR' && sheet?.summary.mediatorName
        ? { ...each, label: 'Changer de médiateur' }
        : each,
    );
}

/** What is said once an act is done. */
export function doneOf(act: Act | null): string {
  return acts.find((each) => each.act === act)?.done ?? 'Le dossier est mis à jour.';
}
