import type { ConventionSheet } from '../../api/models';
import { formatDate, formatDateTime } from '../../shared/format/french';

/** A step on the way of a convention, with the words that say where it is. */
export interface ConventionStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
  readonly detail: string;
}

/** The way from the deliberation to the end: what is behind on the day, what is next. */
export function conventionSteps(
  sheet: ConventionSheet,
  day: string,
  timeZone?: string,
): ConventionStep[] {
  const { convention, memberSignature, centreSignature } = sheet;
  const signed = memberSignature || centreSignature;
  const steps: { label: string; done: boolean; optional?: boolean; detail: string }[] = [
    {
      label: 'Délibération de la collectivité',
      done: true,
      detail: `n°\u00a0${sheet.deliberation.number} du ${formatDate(sheet.deliberation.heldOn)}`,
    },
    {
      label: 'Préparation',
      done: true,
      detail: `le ${formatDateTime(convention.draftedAt, timeZone)}`,
    },
    {
      label: 'Envoi à la collectivité',
      done: Boolean(convention.sentOn),
      optional: Boolean(signed),
      detail: convention.sentOn ? `le ${formatDate(convention.sentOn)}` : 'date non notée',
    },
    {
      label: 'Signature de la collectivité',
      done: Boolean(memberSignature),
      detail: memberSignature ? `le ${formatDate(memberSignature.signedOn)}` : 'attendue',
    },
    {
      label: 'Signature du centre',
      done: Boolean(centreSignature),
      detail: centreSignature ? `le ${formatDate(centreSignature.signedOn)}` : 'attendue',
    },
    {
      label: 'Prise d’effet',
      done: Boolean(convention.effectiveOn && convention.effectiveOn <= day),
      detail: convention.effectiveOn
        ? `le ${formatDate(convention.effectiveOn)}`
        : 'le premier jour du mois qui suit la dernière signature',
    },
  ];
  if (sheet.abandonedOn) {
    return [
      ...steps.filter((step) => step.done).map((step) => known(step, 'done')),
      { label: 'Abandon', state: 'current', detail: `le ${formatDate(sheet.abandonedOn)}` },
    ];
  }
  if (convention.endsOn) {
    steps.push({
      label: 'Dernier jour couvert',
      done: convention.endsOn < day,
      detail: `le ${formatDate(convention.endsOn)}`,
    });
  }
  const next = steps.findIndex((step) => !step.done && !step.optional);
  return steps.map((step, index) =>
    known(step, step.done ? 'done' : index === next ? 'current' : 'todo'),
  );
}

function known(
  step: { label: string; detail: string },
  state: ConventionStep['state'],
): ConventionStep {
  return { label: step.label, detail: step.detail, state };
}
