import type { DataRequestLine, OwnDataRequest } from '../../api/models';
import type { Choice } from '../../shared/data/choice';

export type DataRight = DataRequestLine['right'];
export type DataRequestState = DataRequestLine['state'];

const rights: Readonly<Record<DataRight, { name: string; hint: string }>> = {
  ACCESS: {
    name: 'Accéder à mes données',
    hint: 'Recevoir une copie de ce que le centre détient sur moi.',
  },
  RECTIFICATION: {
    name: 'Les faire rectifier',
    hint: 'Corriger une information inexacte ou incomplète.',
  },
  ERASURE: {
    name: 'Les faire effacer',
    hint: 'Ce que la loi impose de garder reste, et la réponse dit pourquoi.',
  },
  RESTRICTION: {
    name: 'Limiter leur traitement',
    hint: 'Les garder sans s’en servir, le temps d’une vérification.',
  },
  OBJECTION: {
    name: 'M’opposer à leur traitement',
    hint: 'Pour une raison qui tient à ma situation.',
  },
};

const short: Readonly<Record<DataRight, string>> = {
  ACCESS: 'Accès',
  RECTIFICATION: 'Rectification',
  ERASURE: 'Effacement',
  RESTRICTION: 'Limitation',
  OBJECTION: 'Opposition',
};

const states: Readonly<Record<DataRequestState, string>> = {
  UNCONFIRMED: 'À confirmer',
  RECEIVED: 'À traiter',
  GRANTED: 'Satisfaite',
  REFUSED: 'Refusée',
};

export const rightChoices: readonly Choice[] = Object.entries(rights).map(
  ([value, { name, hint }]) => ({ value, label: name, hint }),
);
export const rightFilter: readonly Choice[] = choicesOf(short);
export const stateFilter: readonly Choice[] = choicesOf(states).filter(
  ({ value }) => value !== 'UNCONFIRMED',
);

export const rightWord = (right: DataRight) => short[right];
export const stateWord = (state: DataRequestState) => states[state];

/** Where a request stands, to the person who made it. */
export function standing({ state, right }: Pick<OwnDataRequest, 'state' | 'right'>): string {
  switch (state) {
    case 'GRANTED':
      return right === 'ACCESS'
        ? 'Votre demande est satisfaite\u00a0: vos données sont à votre disposition.'
        : 'Votre demande est satisfaite.';
    case 'REFUSED':
      return 'Votre demande est refusée.';
    default:
      return 'Votre demande est reçue. Un courriel vous prévient de la réponse.';
  }
}

function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
