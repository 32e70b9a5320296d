import type { Line } from '../../api/models';

const resources: Readonly<Record<Line['resource'], string>> = {
  WORKSPACE: 'Espace de travail personnel',
  BODIES: 'Collectivités',
  CENTRE_SHEET: 'Fiche et apparence du centre',
  AGREEMENTS: 'Délibérations et conventions',
  TARIFFS: 'Tarifs',
  CASES: 'Dossiers',
  CASE_CONTENT: 'Contenu des médiations',
  MEDIATORS: 'Médiateurs',
  BILLING: 'Temps et facturation',
  JOURNAL: 'Journal',
  RIGHTS: 'Droits des rôles',
  ACCOUNTS: 'Comptes',
  PROGRAMS: 'Programmes autorisés',
  DATA_PROTECTION: 'Protection des données',
};

const actions: Readonly<Record<Line['action'], string>> = {
  USE: 'Utiliser',
  READ: 'Consulter',
  EDIT: 'Modifier',
  FILL: 'Remplir depuis les données de référence',
  EXAMINE: 'Examiner la recevabilité',
  ASSIGN: 'Nommer le médiateur et informer l’employeur',
  CONDUCT: 'Conduire la médiation',
  FORWARD: 'Transmettre un courrier, proposer une médiation',
  RECORD: 'Saisir le temps passé',
  ISSUE: 'Préparer et émettre les factures',
  COLLECT: 'Enregistrer les paiements',
  TAKE_PLACE: 'Voir l’application à la place d’un membre',
};

const reaches: Readonly<Record<Line['reach'], string>> = {
  WHOLE_CENTRE: 'Tout le centre',
  OWN_BODY: 'Sa collectivité seulement',
  OWN_CASES: 'Ses médiations seulement',
  OWN_PERSON: 'Soi-même seulement',
};

export const resourceName = ({ resource }: Line) => resources[resource];
export const actionName = ({ action }: Line) => actions[action];
export const reachName = ({ reach }: Line) => reaches[reach];
