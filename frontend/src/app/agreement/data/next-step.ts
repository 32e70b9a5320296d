import type { BodyAgreement, ConventionSheet, OwnCase } from '../../api/models';
import { formatLongDate } from '../../shared/format/french';
import type { Light } from './lights';

/** The one thing that a body has to do now, or why there is none. */
export interface NextStep {
  readonly title: string;
  readonly text: string;
  /** What helps to do it. */
  readonly help?: 'model-deliberation' | 'convention';
  /** The case that it is about. */
  readonly reference?: string;
  readonly waiting: boolean;
}

export function nextStepOf(agreement: BodyAgreement): NextStep {
  const current = currentConvention(agreement);
  if (!current) {
    return agreement.hasDeliberated
      ? {
          title: 'Rien à faire pour l’instant',
          text: 'Votre délibération est enregistrée. Le centre de gestion prépare la convention et vous l’enverra.',
          waiting: true,
        }
      : {
          title: 'Faites délibérer votre assemblée',
          text: 'Pour adhérer à la médiation préalable obligatoire, votre assemblée délibère, puis vous transmettez la délibération au centre de gestion. Un modèle est à votre disposition.',
          help: 'model-deliberation',
          waiting: false,
        };
  }
  const { state, effectiveOn, endsOn } = current.convention;
  switch (state) {
    case 'DRAFT':
    case 'SENT':
    case 'SIGNED_BY_CENTRE':
      return {
        title: 'Signez la convention',
        text: 'Téléchargez la convention, faites-la signer, puis renvoyez-la au centre de gestion.',
        help: 'convention',
        waiting: false,
      };
    case 'SIGNED_BY_MEMBER':
      return {
        title: 'Rien à faire pour l’instant',
        text: 'Votre signature est enregistrée. La convention sera conclue quand le centre de gestion aura signé à son tour.',
        waiting: true,
      };
    case 'SCHEDULED':
      return {
        title: 'Préparez vos décisions',
        text: `À compter du ${formatLongDate(effectiveOn)}, les décisions concernées doivent indiquer que la médiation préalable est obligatoire avant le recours au juge, et comment saisir le médiateur.`,
        waiting: false,
      };
    case 'NOTICE_GIVEN':
      return {
        title: 'Préparez la fin de la convention',
        text: `Le dernier jour couvert est le ${formatLongDate(endsOn)}. Les décisions prises ensuite ne doivent plus mentionner la médiation préalable obligatoire.`,
        waiting: false,
      };
    case 'ACTIVE':
      return {
        title: 'Rien à faire pour l’instant',
        text: 'Votre convention est en vigueur. Pensez à mentionner la médiation préalable obligatoire, et la façon de saisir le médiateur, dans les décisions concernées.',
        waiting: true,
      };
    default:
      return {
        title: 'Votre convention a pris fin',
        text: `Le dernier jour couvert était le ${formatLongDate(endsOn)}. Pour adhérer de nouveau, votre assemblée délibère. Un modèle est à votre disposition.`,
        help: 'model-deliberation',
        waiting: false,
      };
  }
}

/** An agent who waits for an answer comes before everything else that a body may have to do. */
export function answerAwaited(cases: readonly OwnCase[], total: number): NextStep | undefined {
  const first = cases[0];
  return (
    first && {
      title: 'Répondez au centre de gestion',
      text:
        total > 1
          ? `${total} médiations attendent votre accord ou votre refus. La plus ancienne est le dossier ${first.reference}. Le centre de gestion enregistre votre réponse.`
          : `La médiation du dossier ${first.reference} attend votre accord ou votre refus. Le centre de gestion enregistre votre réponse.`,
      reference: first.reference,
      waiting: false,
    }
  );
}

/** Where the convention asks for nothing, what is missing around it comes first. */
export function nextStepWith(agreement: BodyAgreement, lights: readonly Light[]): NextStep {
  const step = nextStepOf(agreement);
  const missing = lights.find(
    ({ title, state }) => state === 'off' && (title === 'Contact' || title === 'Fiche'),
  );
  if (!step.waiting || !missing) {
    return step;
  }
  return {
    title:
      missing.title === 'Contact'
        ? 'Dites au centre qui prévenir'
        : 'Complétez la fiche de votre collectivité',
    text: missing.detail,
    waiting: false,
  };
}

/** The convention that counts now: one in preparation first, then the latest that was concluded. */
export function currentConvention(agreement: BodyAgreement): ConventionSheet | undefined {
  const alive = agreement.conventions.filter((sheet) => sheet.convention.state !== 'ABANDONED');
  const running = ['ACTIVE', 'NOTICE_GIVEN', 'SCHEDULED'];
  return (
    alive.find((sheet) => !sheet.convention.concludedOn) ??
    alive.find((sheet) => running.includes(sheet.convention.state)) ??
    alive[0]
  );
}
