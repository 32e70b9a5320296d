import type { AdmissibilityCheck, CaseSheet, CaseSummary } from '../../api/models';
import type { Choice } from '../../shared/data/choice';
import { formatLongDate } from '../../shared/format/french';

type State = CaseSummary['state'];
type Answer = NonNullable<AdmissibilityCheck['answer']>;

/** Where a case stands, as its staff says it. */
export const stateNames: Readonly<Record<State, string>> = {
  RECEIVED: 'À examiner',
  INCOMPLETE: 'Pièces attendues',
  ACCEPTED: 'Recevable, médiateur à nommer',
  ASSIGNED: 'Médiation en cours',
  CLOSED: 'Médiation terminée',
  INADMISSIBLE: 'Irrecevable',
  WITHDRAWN: 'Saisine retirée',
};

export const stateChoices: readonly Choice[] = Object.entries(stateNames).map(([value, label]) => ({
  value,
  label,
}));

export const taskChoices: readonly Choice[] = [
  { value: 'EXAMINE', label: 'Recevabilité à examiner' },
  { value: 'ASSIGN', label: 'Médiateur à nommer' },
  { value: 'INFORM_EMPLOYER', label: 'Employeur à informer' },
  { value: 'ANSWER_LATE', label: 'Réponse de l’employeur en retard' },
];

export function stateTone(state: State): 'neutral' | 'success' | 'warning' | 'info' {
  switch (state) {
    case 'RECEIVED':
    case 'INCOMPLETE':
      return 'warning';
    case 'ACCEPTED':
    case 'ASSIGNED':
      return 'info';
    case 'CLOSED':
      return 'success';
    default:
      return 'neutral';
  }
}

export const kindNames: Readonly<Record<CaseSummary['kind'], string>> = {
  MPO: 'Médiation préalable obligatoire',
  PARTY_INITIATED: 'Médiation à l’initiative des parties',
};

/** The seven categories of the decree of 25 March 2022, as a clerk names them. */
export const categoryNames: Readonly<Record<string, string>> = {
  MPO_1_REMUNERATION: 'Rémunération',
  MPO_2_DETACHEMENT_DISPO_CONGE: 'Refus de détachement, de disponibilité ou de congé non rémunéré',
  MPO_3_REINTEGRATION: 'Réintégration ou réemploi',
  MPO_4_CLASSEMENT: 'Classement après avancement ou promotion interne',
  MPO_5_FORMATION: 'Formation professionnelle',
  MPO_6_HANDICAP: 'Mesures dues à un travailleur handicapé',
  MPO_7_AMENAGEMENT: 'Aménagement des conditions de travail',
  OTHER: 'Autre décision, hors des sept catégories',
};

export const employeeStatusNames: Readonly<Record<string, string>> = {
  CIVIL_SERVANT: 'Fonctionnaire',
  CONTRACTUAL: 'Contractuel',
};

export const pieceNames: Readonly<Record<CaseSheet['missing'][number], string>> = {
  DECISION: 'Décision contestée',
  REQUEST: 'Demande restée sans réponse',
  PROOF_OF_RECEIPT: 'Preuve de réception',
  OTHER: 'Autre pièce',
};

export const actNames: Readonly<Record<CaseSheet['history'][number]['act'], string>> = {
  REFERRAL_RECEIVED: 'Saisine reçue',
  LETTER_CONFIRMED: 'Courrier transmis par l’employeur, confirmé par son auteur',
  PARTIES_AGREED: 'Médiation acceptée par les deux parties',
  CHECK_RECOMPUTED: 'Recevabilité recalculée',
  MISSING_PIECES_ASKED: 'Pièces manquantes demandées',
  PIECES_ADDED: 'Pièces ajoutées',
  PIECES_ADDED_BY_ASSISTANT: 'Pièces ajoutées par une personne qui assiste l’agent',
  ASSISTANT_DESIGNATED: 'Personne désignée par l’agent pour l’assister',
  ASSISTANT_ENDED: 'Accès d’une personne qui assiste retiré par l’agent',
  ASSISTANT_ENDED_BY_CENTRE: 'Accès d’une personne qui assiste retiré par le centre',
  REFERRAL_ACCEPTED: 'Saisine déclarée recevable',
  REFERRAL_INADMISSIBLE: 'Saisine déclarée irrecevable',
  MEDIATOR_ASSIGNED: 'Dossier confié au médiateur',
  EMPLOYER_INFORMED: 'Employeur informé',
  EMPLOYER_ACCEPTED: 'L’employeur accepte la médiation',
  EMPLOYER_REFUSED: 'L’employeur refuse la médiation',
  WITHDRAWAL_ASKED: 'Désistement demandé',
  WITHDRAWN: 'Saisine retirée',
  MEDIATION_CLOSED: 'Médiation terminée',
};

type Act = CaseSheet['history'][number]['act'];

const paperActs: readonly Act[] = [
  'LETTER_CONFIRMED',
  'MISSING_PIECES_ASKED',
  'PIECES_ADDED',
  'PIECES_ADDED_BY_ASSISTANT',
];

/** Which of the timeline's kinds an act of the case is. */
export function actKind(act: Act): 'legal' | 'document' {
  return paperActs.includes(act) ? 'document' : 'legal';
}

export const outcomes: readonly Choice[] = [
  { value: 'AGREEMENT_FULL', label: 'Accord total' },
  { value: 'AGREEMENT_PARTIAL', label: 'Accord partiel' },
  { value: 'NO_AGREEMENT', label: 'Pas d’accord' },
  { value: 'REFUSED_BY_EMPLOYER', label: 'Médiation refusée par l’employeur' },
  { value: 'REFUSED_BY_AGENT', label: 'Médiation refusée par l’agent' },
  { value: 'WITHDRAWN', label: 'Désistement de l’agent' },
  { value: 'ENDED_BY_MEDIATOR', label: 'Fin décidée par le médiateur' },
  { value: 'RESOLVED_BEFORE_START', label: 'Différend réglé avant la première réunion' },
];

export const enders: readonly Choice[] = [
  { value: 'CLAIMANT', label: 'L’agent' },
  { value: 'EMPLOYER', label: 'L’employeur' },
  { value: 'BOTH_PARTIES', label: 'Les deux parties' },
  { value: 'MEDIATOR', label: 'Le médiateur' },
];

export function labelOf(choices: readonly Choice[], value: string | null | undefined): string {
  return choices.find((choice) => choice.value === value)?.label ?? '—';
}

/** Why the mediation does or does not apply, for those who decide. */
export const examinerReasons: Readonly<Record<Answer['reasons'][number], string>> = {
  NOT_COVERED: 'L’employeur n’a pas conclu de convention.',
  NOT_COVERED_YET: 'La convention n’était pas encore applicable à la date de la décision.',
  NO_LONGER_COVERED: 'La convention avait pris fin à la date de la décision.',
  EMPLOYER_UNKNOWN: 'L’employeur n’est pas dans le répertoire\u00a0: sa convention est à vérifier.',
  CATEGORY_NOT_ELIGIBLE:
    'La décision n’entre dans aucune des sept catégories du décret n° 2022-433 du 25 mars 2022.',
  STATUS_TO_ASSESS: 'La catégorie dépend du statut de l’agent, à vérifier.',
  DAMAGES_ONLY: 'La demande ne porte que sur une indemnisation\u00a0: à apprécier.',
  NOTICE_WRONGLY_ORDERS_MPO: 'La décision annonce à tort une médiation obligatoire.',
  NOTICE_INCOMPLETE: 'La notification ne dit pas tout ce qu’exige l’article R. 213-10 du CJA.',
};

/** The verdict of the clock in one sentence: it advises, a person decides. */
export function verdictOf(answer: Answer): string {
  const sent = `la saisine du ${formatLongDate(answer.referralDate)}`;
  if (answer.applies === 'NO') {
    return answer.courtDeadline
      ? `La médiation préalable obligatoire ne s’applique pas\u00a0: l’agent peut saisir directement le juge, jusqu’au ${formatLongDate(answer.courtDeadline.safe)}.`
      : 'La médiation préalable obligatoire ne s’applique pas\u00a0: l’agent peut saisir directement le juge.';
  }
  const start =
    answer.applies === 'YES'
      ? 'La médiation préalable obligatoire s’applique'
      : 'L’application de la médiation préalable obligatoire est à apprécier';
  switch (answer.timing) {
    case 'IN_TIME':
      return `${start} et ${sent} est dans le délai.`;
    case 'TOO_LATE':
      return `${start}, mais ${sent} paraît tardive\u00a0: le délai expirait le ${formatLongDate(answer.deadline?.latest)} à minuit.`;
    case 'NOT_RUNNING':
      return `${start} et aucun délai ne court contre l’agent\u00a0: la notification est incomplète.`;
    default:
      return answer.deadline
        ? `${start}\u00a0; le délai est à apprécier\u00a0: sûr jusqu’au ${formatLongDate(answer.deadline.safe)}, possible jusqu’au ${formatLongDate(answer.deadline.latest)}.`
        : `${start}\u00a0; le délai est à apprécier.`;
  }
}

/** « dans 3 jours », « aujourd’hui », « dépassé depuis 2 jours ». */
export function timeLeft(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  if (days === 0) {
    return 'aujourd’hui';
  }
  const count = `${Math.abs(days)} jour${Math.abs(days) > 1 ? 's' : ''}`;
  return days > 0 ? `dans ${count}` : `dépassé depuis ${count}`;
}

/** What the mediator has to do next in a case. */
export function nextStepOf(summary: CaseSummary): string {
  if (summary.state === 'CLOSED') {
    return 'Terminé\u00a0: rien à faire.';
  }
  if (!summary.employerInformedAt) {
    return 'Le centre doit encore informer l’employeur. Vous pouvez déjà entendre l’agent.';
  }
  if (summary.employerAccepts === false) {
    return 'L’employeur refuse la médiation\u00a0: mettez-y fin.';
  }
  return summary.employerAccepts
    ? 'Réunir les parties, noter le temps passé, puis mettre fin à la médiation.'
    : 'Attendre la réponse de l’employeur, en entendant l’agent.';
}

/** How far the employer is with its answer. */
export const employerAnswers: readonly Choice[] = [
  { value: 'NOT_ASKED', label: 'Pas encore demandée' },
  { value: 'AWAITED', label: 'Attendue' },
  { value: 'ACCEPTS', label: 'Accepte' },
  { value: 'REFUSES', label: 'Refuse' },
];

/** What the employer said, once it has been told of the case. */
export function employerAnswerOf(row: CaseSummary): string {
  if (row.employerAccepts != null) {
    return row.employerAccepts ? 'Accepte' : 'Refuse';
  }
  return row.employerInformedAt ? 'Attendue' : 'Pas encore demandée';
}
