import type { ConventionSheet } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import type { Overtaken } from '../../shared/data/conflict';
import type { Given, Question } from '../../shared/ui/feedback/confirmation';
import { overtakenConvention } from '../data/overtaken';
import { isOpen, mayBeTerminated } from '../data/wording';

const reason = { label: 'Motif' };

/** Ends a concluded convention after a last covered day. */
function termination({ convention }: ConventionSheet): Question {
  const begins = convention.effectiveOn ?? undefined;
  return {
    heading: 'Mettre fin à la convention\u00a0?',
    consequence:
      'Les décisions prises après le dernier jour couvert ne relèveront plus de la médiation préalable obligatoire. Les médiations déjà engagées vont à leur terme. Cette fin ne pourra pas être modifiée ici.',
    confirm: 'Mettre fin à la convention',
    danger: true,
    day: {
      label: 'Dernier jour couvert',
      hint: 'Ce jour est encore couvert. Format attendu\u00a0: 31/12/2026',
      name: 'lastCoveredDay',
      ...(begins ? { from: begins } : {}),
      refusal: (day) =>
        begins && day < begins
          ? `Le dernier jour couvert ne peut pas précéder la prise d’effet, le ${formatDate(begins)}.`
          : undefined,
    },
    reason,
  };
}

/** Gives up a convention that was never concluded. */
function abandonment(): Question {
  return {
    heading: 'Abandonner cette convention\u00a0?',
    consequence:
      'La convention préparée ne pourra plus être signée. Une autre pourra être préparée avec la même délibération.',
    confirm: 'Abandonner cette convention',
    danger: true,
    reason,
  };
}

/** How a convention ends where it now is. */
export function endingOf(sheet: ConventionSheet): Question {
  return mayBeTerminated(sheet.convention.state) ? termination(sheet) : abandonment();
}

/** Somebody was quicker: the end that was asked for beside the one that is recorded. */
export function overtakenEnding(
  before: ConventionSheet,
  given: Given,
  now: ConventionSheet,
  take: () => void,
): Overtaken {
  const { endsOn, state } = now.convention;
  return mayBeTerminated(before.convention.state)
    ? overtakenConvention(
        { 'Dernier jour couvert': formatDate(given.day), Motif: given.reason },
        { 'Dernier jour couvert': endsOn ? formatDate(endsOn) : '', Motif: now.endReason ?? '' },
        now,
        mayBeTerminated(state),
        take,
      )
    : overtakenConvention(
        { Motif: given.reason },
        { Motif: now.abandonReason ?? '' },
        now,
        isOpen(state),
        take,
      );
}
