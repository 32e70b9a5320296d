import type { Choice } from '../../shared/data/choice';

/** What the law's codes are called on screen. */
export const categories: readonly Choice[] = [
  {
    value: 'MPO_1_REMUNERATION',
    label: 'Ma rémunération',
    hint: 'Traitement, indemnité de résidence, supplément familial, primes et indemnités.',
  },
  {
    value: 'MPO_2_DETACHEMENT_DISPO_CONGE',
    label: 'Un refus de détachement, de disponibilité ou de congé non rémunéré',
  },
  {
    value: 'MPO_3_REINTEGRATION',
    label: 'Ma réintégration ou mon réemploi',
    hint: 'Après un détachement, une disponibilité, un congé parental ou un congé non rémunéré.',
  },
  {
    value: 'MPO_4_CLASSEMENT',
    label: 'Mon classement après un avancement ou une promotion interne',
    hint: 'Le classement seulement\u00a0: le refus de promotion n’est pas concerné.',
  },
  { value: 'MPO_5_FORMATION', label: 'Ma formation professionnelle' },
  {
    value: 'MPO_6_HANDICAP',
    label: 'Les mesures dues à un travailleur handicapé',
  },
  {
    value: 'MPO_7_AMENAGEMENT',
    label: 'L’aménagement de mes conditions de travail',
    hint: 'Quand un fonctionnaire ne peut plus exercer ses fonctions dans les mêmes conditions.',
  },
  {
    value: 'OTHER',
    label: 'Autre chose',
    hint: 'Par exemple une sanction, un arrêt maladie, une évaluation ou une mutation.',
  },
];

export const statuses: readonly Choice[] = [
  { value: 'CIVIL_SERVANT', label: 'Fonctionnaire', hint: 'Titulaire ou stagiaire.' },
  { value: 'CONTRACTUAL', label: 'Contractuel ou contractuelle' },
  { value: 'UNKNOWN', label: 'Je ne sais pas' },
];

export const claims: readonly Choice[] = [
  {
    value: 'CHALLENGE_DECISION',
    label: 'Faire changer ou annuler la décision',
  },
  {
    value: 'DAMAGES_LINKED_TO_DECISION',
    label: 'Contester la décision et être indemnisé·e de ses effets',
  },
  { value: 'DAMAGES_ONLY', label: 'Seulement être indemnisé·e d’un préjudice' },
];

export const decisionKinds: readonly Choice[] = [
  {
    value: 'EXPLICIT',
    label: 'Oui, j’ai reçu une décision',
    hint: 'Une lettre, un arrêté, un courriel, un bulletin de paie.',
  },
  {
    value: 'IMPLICIT',
    label: 'Non, j’ai fait une demande restée sans réponse',
    hint: 'Deux mois de silence valent refus.',
  },
];

export const yesNo: readonly Choice[] = [
  { value: 'YES', label: 'Oui' },
  { value: 'NO', label: 'Non, ou je ne sais pas' },
];

export const residences: readonly Choice[] = [
  { value: 'HERE', label: 'Dans le département où je travaille' },
  { value: 'ELSEWHERE', label: 'Dans un autre département français' },
  { value: 'ABROAD', label: 'À l’étranger' },
];

/** Why the mediation does or does not apply, one sentence for each reason of the server. */
export const reasons: Readonly<Record<string, string>> = {
  NOT_COVERED:
    'Votre employeur n’a pas conclu de convention de médiation avec le centre de gestion.',
  NOT_COVERED_YET:
    'La convention de votre employeur n’était pas encore applicable à la date de la décision.',
  NO_LONGER_COVERED: 'La convention de votre employeur avait pris fin à la date de la décision.',
  EMPLOYER_UNKNOWN:
    'Votre employeur n’est pas dans la liste du centre\u00a0: un gestionnaire vérifiera s’il a conclu une convention.',
  CATEGORY_NOT_ELIGIBLE:
    'Ce type de décision ne fait pas partie des sept catégories fixées par le décret n° 2022-433 du 25 mars 2022.',
  STATUS_TO_ASSESS: 'La réponse dépend de votre statut\u00a0: un gestionnaire l’examinera.',
  DAMAGES_ONLY:
    'Une demande qui porte seulement sur une indemnisation peut ne pas relever de cette médiation\u00a0: un gestionnaire l’examinera.',
  NOTICE_WRONGLY_ORDERS_MPO:
    'La décision annonce à tort une médiation obligatoire. Conservez-la\u00a0: cette mention peut compter devant le juge.',
  NOTICE_INCOMPLETE:
    'La décision ne dit pas tout ce qu’elle doit dire sur la médiation\u00a0: le délai n’a pas commencé à courir.',
};

/** «Je ne sais pas» is an answer where nothing may stop a referral. */
const unknown: Choice = { value: 'UNKNOWN', label: 'Je ne sais pas' };
export const categoriesOrUnknown: readonly Choice[] = [...categories, unknown];
export const claimsOrUnknown: readonly Choice[] = [...claims, unknown];

/** What a piece is. */
export const pieceCategories: readonly Choice[] = [
  { value: 'DECISION', label: 'La décision contestée' },
  { value: 'REQUEST', label: 'Ma demande à l’employeur' },
  { value: 'PROOF_OF_RECEIPT', label: 'Une preuve de réception' },
  { value: 'OTHER', label: 'Une autre pièce' },
];

/** What a code is called on screen; nothing for an answer not given. */
export function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}
