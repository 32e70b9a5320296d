import type {
  Announcement,
  CentreLine,
  JobLine,
  OperatorAct,
  OpeningState,
} from '../../api/models';

export const statusWords: Readonly<Record<CentreLine['status'], string>> = {
  OPEN: 'Ouvert',
  SUSPENDED: 'Suspendu',
  MIGRATION_FAILED: 'Fermé\u00a0: mise à jour en échec',
};

/** What may be closed for a centre, and what that means. */
export const featureWords: Readonly<
  Record<CentreLine['closed'][number], { readonly name: string; readonly closing: string }>
> = {
  PROGRAMS: {
    name: 'programmes autorisés',
    closing:
      'Ses programmes sont refusés dès leur prochaine demande, et la page où il les autorise disparaît. Leurs secrets restent : ils servent de nouveau à la réouverture.',
  },
  EXPORTS: {
    name: 'exports de listes',
    closing:
      'Ses membres ne peuvent plus emporter une liste entière dans un fichier. Les exports déjà prêts restent à prendre.',
  },
  TAKING_PLACES: {
    name: 'vue à la place d’un membre',
    closing:
      'Son administrateur ne peut plus voir le centre à la place d’un membre ; une visite en cours se termine aussitôt.',
  },
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
  MAILS_SENT_AGAIN: 'Courriels renvoyés',
  FILE_QUOTA_SET: 'Quota de fichiers fixé',
  OWN_HOST_SET: 'Adresse propre fixée',
  FEATURE_OPENED: 'Fonction ouverte',
  FEATURE_CLOSED: 'Fonction fermée',
  JOB_STOPPED: 'Travail arrêté',
  JOB_RESTARTED: 'Travail relancé',
  ANNOUNCEMENT_WRITTEN: 'Annonce écrite',
  ANNOUNCEMENT_CHANGED: 'Annonce changée',
  ANNOUNCEMENT_WITHDRAWN: 'Annonce retirée',
  ACCOUNT_SOUGHT: 'Compte cherché',
  SECOND_FACTOR_RESET: 'Second facteur retiré',
};

export const jobKindWords: Readonly<Record<JobLine['kind'], string>> = {
  EXPORT: 'Export d’une liste',
  BULK: 'Acte sur plusieurs lignes',
  FILL_DIRECTORY: 'Remplissage de l’annuaire',
};

export const jobStateWords: Readonly<Record<JobLine['state'], string>> = {
  WAITING: 'En attente',
  RUNNING: 'En cours',
  FAILED: 'En échec',
  INTERRUPTED: 'Interrompu',
  CANCELLED: 'Arrêté',
  DONE: 'Terminé',
};

export const announcementWords: Readonly<Record<Announcement['state'], string>> = {
  PLANNED: 'Prévue',
  SHOWN: 'Affichée',
  OVER: 'Terminée',
  WITHDRAWN: 'Retirée',
};

export const levelWords: Readonly<Record<Announcement['level'], string>> = {
  INFORMATION: 'Information, que chacun peut masquer',
  WARNING: 'Avertissement, toujours affiché',
};

export const audienceWords: Readonly<Record<Announcement['audience'], string>> = {
  EVERYBODY: 'Tout le monde, pages publiques comprises',
  MEMBERS: 'Les membres des centres, une fois connectés',
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
