import type { CentreLine, OperatorAct, OpeningState } from '../../api/models';

export const statusWords: Readonly<Record<CentreLine['status'], string>> = {
  OPEN: 'Ouvert',
  SUSPENDED: 'Suspendu',
  MIGRATION_FAILED: 'Fermé\u00a0: mise à jour en échec',
};

export const healthWords: Readonly<Record<CentreLine['health'], string>> = {
  GOOD: 'Tout va bien',
  ATTENTION: 'À surveiller',
  DOWN: 'En panne',
};

export const actWords: Readonly<Record<OperatorAct['action'], string>> = {
  CENTRE_OPENED: 'Ouverture',
  CENTRE_OPENING_FAILED: 'Ouverture en échec',
  CENTRE_SUSPENDED: 'Suspension',
  CENTRE_REOPENED: 'Réouverture',
  CENTRE_MIGRATED: 'Mise à jour du schéma',
};

/** The steps of an opening in their order, as they are told while it runs. */
export const openingSteps: readonly {
  readonly step: OpeningState['step'];
  readonly text: string;
}[] = [
  { step: 'SPACE', text: 'Espace cloisonné du centre' },
  { step: 'TABLES', text: 'Tables' },
  { step: 'SETTINGS', text: 'Réglages et numérotation' },
  { step: 'FIRST_ADMIN', text: 'Invitation de l’administrateur' },
];
