import type { Choice } from '../../shared/data/choice';
import type { AssistantLine } from './assistance';
import { labelOf, pieceCategories } from './wording';

export type CaseState =
  'RECEIVED' | 'INCOMPLETE' | 'ACCEPTED' | 'ASSIGNED' | 'CLOSED' | 'INADMISSIBLE' | 'WITHDRAWN';

/** A case as its claimant, or somebody who assists them, follows it: state and dates, never what is said in the mediation. */
export interface ClaimantCase {
  readonly reference: string;
  readonly kind: 'MPO' | 'PARTY_INITIATED';
  readonly state: CaseState;
  readonly receivedAt: string;
  readonly referralDate: string;
  readonly employerName: string;
  readonly mediatorName?: string | null;
  readonly employerInformedAt?: string | null;
  readonly inadmissibilityReason?: string | null;
  readonly expected: readonly string[];
  readonly pieces: readonly {
    id: string;
    name: string;
    category: string;
    addedAt: string;
    scan: 'NOT_SCANNED' | 'PENDING' | 'CLEAN' | 'INFECTED';
    /** Whoever assists and added it; null where it was the claimant. */
    assistantId?: string | null;
  }[];
  readonly withdrawnOn?: string | null;
  readonly endedOn?: string | null;
  readonly agreement?: boolean | null;
  readonly courtDeadline?: { safe: string; latest: string } | null;
  readonly courtDeadlineSteps: readonly { rule: string; text: string; date?: string | null }[];
  /** The access of whoever assists and reads this; null for the claimant, who alone sees all of them. */
  readonly assisting?: AssistantLine | null;
  readonly assistants: readonly AssistantLine[];
  readonly mayAddPieces: boolean;
  readonly mayWithdraw: boolean;
  readonly mayDesignate: boolean;
  readonly history: readonly { at: string; act: string }[];
}

/** Where the case stands, in words: a title and what it means. */
export function stateInWords(
  subject: Pick<ClaimantCase, 'state' | 'mediatorName' | 'agreement' | 'withdrawnOn'>,
): Choice {
  const { state, mediatorName, agreement, withdrawnOn } = subject;
  const mediator = mediatorName ? `Votre médiateur : ${mediatorName}.` : '';
  switch (state) {
    case 'RECEIVED':
      return said(
        state,
        'Saisine reçue',
        'Le centre de gestion vérifie que la médiation s’applique à votre situation.',
      );
    case 'INCOMPLETE':
      return said(
        state,
        'Saisine reçue, à compléter',
        'Votre date est gardée. Le centre de gestion attend une pièce ou une information.',
      );
    case 'ACCEPTED':
      return said(
        state,
        'Saisine acceptée',
        'La médiation s’applique. Le centre de gestion désigne un médiateur.',
      );
    case 'ASSIGNED':
      return said(
        state,
        withdrawnOn ? 'Fin de la médiation demandée' : 'Médiation en cours',
        withdrawnOn
          ? `Le médiateur va constater la fin de la médiation. ${mediator}`
          : `Le médiateur prend contact avec vous pour la suite. ${mediator}`,
      );
    case 'CLOSED':
      return said(
        state,
        'Médiation terminée',
        agreement
          ? 'Elle s’est terminée par un accord.'
          : 'Elle s’est terminée sans accord. Vous pouvez saisir le juge.',
      );
    case 'INADMISSIBLE':
      return said(
        state,
        'La médiation préalable ne s’applique pas',
        'Le centre de gestion a examiné votre saisine. Vous pouvez saisir directement le juge : ne tardez pas.',
      );
    case 'WITHDRAWN':
      return said(
        state,
        'Saisine retirée',
        'Vous avez mis fin à la procédure. Vous pouvez saisir le juge.',
      );
  }
}

/** The colour that repeats the state. */
export function stateTone(state: CaseState): 'warning' | 'success' | 'neutral' {
  if (state === 'INCOMPLETE' || state === 'INADMISSIBLE') {
    return 'warning';
  }
  return state === 'ACCEPTED' || state === 'ASSIGNED' ? 'success' : 'neutral';
}

function said(value: string, label: string, hint: string): Choice {
  return { value, label, hint: hint.trim() };
}

/** What the claimant should do now; nothing when it is somebody else's turn. */
export function expectedFrom(subject: ClaimantCase): string[] {
  return subject.expected.map((category) =>
    category === 'REQUEST'
      ? 'Ajouter une copie de votre demande à l’employeur.'
      : category === 'DECISION'
        ? 'Ajouter une copie de la décision contestée.'
        : `Ajouter : ${labelOf(pieceCategories, category)}.`,
  );
}

/** Who added a piece, where it was not the claimant; whoever assists does not know the others who do. */
export function addedBy(
  { assisting, assistants }: ClaimantCase,
  { assistantId }: ClaimantCase['pieces'][number],
): string {
  if (!assistantId) {
    return '';
  }
  if (assistantId === assisting?.id) {
    return 'par vous, qui assistez cette personne';
  }
  const name = assistants.find(({ id }) => id === assistantId)?.name;
  return `par ${name ?? 'une autre personne qui assiste'}`;
}

/** What happened, as the history tells it. */
export const acts: Readonly<Record<string, string>> = {
  REFERRAL_RECEIVED: 'Saisine reçue',
  LETTER_CONFIRMED: 'Vous confirmez le courrier transmis par votre employeur',
  PARTIES_AGREED: 'Médiation acceptée par les deux parties',
  CHECK_RECOMPUTED: 'Recevabilité examinée de nouveau',
  MISSING_PIECES_ASKED: 'Pièces manquantes demandées',
  PIECES_ADDED: 'Pièces ajoutées',
  PIECES_ADDED_BY_ASSISTANT: 'Pièces ajoutées par une personne qui vous assiste',
  ASSISTANT_DESIGNATED: 'Personne désignée pour vous assister',
  ASSISTANT_ENDED: 'Vous mettez fin à l’accès d’une personne qui vous assiste',
  ASSISTANT_ENDED_BY_CENTRE:
    'Le centre de gestion met fin à l’accès d’une personne qui vous assiste',
  REFERRAL_ACCEPTED: 'Saisine déclarée recevable',
  REFERRAL_INADMISSIBLE: 'Saisine déclarée irrecevable',
  MEDIATOR_ASSIGNED: 'Dossier confié au médiateur',
  EMPLOYER_INFORMED: 'Employeur informé',
  EMPLOYER_ACCEPTED: 'Employeur d’accord pour la médiation',
  EMPLOYER_REFUSED: 'Médiation refusée par l’employeur',
  WITHDRAWAL_ASKED: 'Vous demandez la fin de la médiation',
  WITHDRAWN: 'Saisine retirée',
  MEDIATION_CLOSED: 'Médiation terminée',
};
