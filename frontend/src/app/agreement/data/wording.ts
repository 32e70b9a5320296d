import type { ConventionSummary, Coverage } from '../../api/models';
import { formatLongDate } from '../../shared/format/french';

export type ConventionState = ConventionSummary['state'];

const states: Readonly<Record<ConventionState, string>> = {
  DRAFT: 'En préparation',
  SENT: 'Envoyée à la collectivité',
  SIGNED_BY_MEMBER: 'Signée par la collectivité',
  SIGNED_BY_CENTRE: 'Signée par le centre',
  SCHEDULED: 'Conclue, prend effet bientôt',
  ACTIVE: 'En vigueur',
  NOTICE_GIVEN: 'Fin fixée',
  TERMINATED: 'Terminée',
  ABANDONED: 'Abandonnée',
};

export const stateChoices = Object.entries(states).map(([value, label]) => ({ value, label }));

export function stateLabel(state: ConventionState): string {
  return states[state];
}

export function stateTone(state: ConventionState): 'success' | 'warning' | 'info' | 'neutral' {
  switch (state) {
    case 'ACTIVE':
      return 'success';
    case 'SCHEDULED':
      return 'info';
    case 'TERMINATED':
    case 'ABANDONED':
      return 'neutral';
    default:
      return 'warning';
  }
}

/** Nothing has been concluded nor given up: signatures may still come. */
export function isOpen(state: ConventionState): boolean {
  return ['DRAFT', 'SENT', 'SIGNED_BY_MEMBER', 'SIGNED_BY_CENTRE'].includes(state);
}

/** Concluded and without an end yet. */
export function mayBeTerminated(state: ConventionState): boolean {
  return state === 'SCHEDULED' || state === 'ACTIVE';
}

/** Whether the decisions of today are covered, in one sentence. */
export function coverageSentence(coverage: Coverage): string {
  const from = formatLongDate(coverage.effectiveOn);
  const until = formatLongDate(coverage.endsOn);
  if (coverage.covered) {
    return coverage.endsOn
      ? `Couverte aujourd’hui, pour les décisions prises du ${from} au ${until}.`
      : `Couverte aujourd’hui, pour les décisions prises depuis le ${from}.`;
  }
  if (coverage.reasons.includes('NOT_COVERED_YET')) {
    return `Pas encore couverte\u00a0: elle le sera pour les décisions prises à compter du ${from}.`;
  }
  if (coverage.reasons.includes('NO_LONGER_COVERED')) {
    return `Plus couverte\u00a0: le dernier jour couvert était le ${until}.`;
  }
  return 'Pas couverte\u00a0: aucune convention n’a été conclue.';
}

/** Where to mend what a convention cannot be made without. */
export function placeToMend(field: string, centre: string, siren: string) {
  if (field.startsWith('centre.')) {
    return {
      label: 'Compléter la fiche du centre',
      commands: ['/', centre, 'parametres', 'fiche'],
    };
  }
  if (field.startsWith('tariff')) {
    return { label: 'Fixer un tarif', commands: ['/', centre, 'parametres', 'tarifs'] };
  }
  return {
    label: 'Compléter la fiche de la collectivité',
    commands: ['/', centre, 'collectivites', siren],
  };
}
