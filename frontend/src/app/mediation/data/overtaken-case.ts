import type { CaseSheet } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import { differencesBetween, type Overtaken } from '../../shared/data/conflict';
import { actNames, enders, labelOf, outcomes, stateNames } from './case-words';

type Act = CaseSheet['actions'][number];
type Facts = Readonly<Record<string, string>>;

/** Where an act leads; those that are missing leave the case where it is. */
const leadsTo: Readonly<Partial<Record<Act, CaseSheet['summary']['state']>>> = {
  ACCEPT: 'ACCEPTED',
  DECLARE_INADMISSIBLE: 'INADMISSIBLE',
  ASK_MISSING_PIECES: 'INCOMPLETE',
  ASSIGN_MEDIATOR: 'ASSIGNED',
  CLOSE: 'CLOSED',
};

/** An act was refused because the case went on: what was about to be written beside what is recorded now. */
export function overtakenCase(
  act: Act,
  mine: Facts,
  before: CaseSheet,
  now: CaseSheet,
  take: () => void,
): Overtaken {
  const known = before.history.map(({ at, act: done }) => `${at} ${done}`);
  const news = now.history
    .filter(({ at, act: done }) => !known.includes(`${at} ${done}`))
    .map(({ act: done }) => actNames[done]);
  const state = leadsTo[act];
  return {
    heading: news.length
      ? `Le dossier a avancé entre-temps\u00a0: ${news.join(', ')}`
      : 'Une autre personne a agi sur ce dossier entre-temps',
    differences: differencesBetween(
      { ...(state ? { État: stateNames[state] } : {}), ...mine },
      { État: stateNames[now.summary.state], ...recordedOf(act, now) },
    ),
    possible: now.actions.includes(act),
    takeLabel: 'Garder ce qui est enregistré',
    take,
  };
}

/** What the case says under the labels of an act's form. */
function recordedOf(act: Act, { summary, dates, closing, employerEmail }: CaseSheet): Facts {
  switch (act) {
    case 'DECLARE_INADMISSIBLE':
      return { Motif: dates.inadmissibilityReason ?? '' };
    case 'ASSIGN_MEDIATOR':
      return { Médiateur: summary.mediatorName ?? '' };
    case 'INFORM_EMPLOYER':
      return { 'Adresse électronique du contact': employerEmail ?? '' };
    case 'RECORD_EMPLOYER_ANSWER':
      return answerFacts(summary.employerAccepts, dates.employerAnsweredOn);
    case 'CLOSE':
      return closing ? closingFacts(closing) : {};
    default:
      return {};
  }
}

export function answerFacts(accepts: boolean | null | undefined, on: string | null | undefined) {
  return {
    'Réponse de l’employeur': accepts == null ? '' : accepts ? 'Il accepte' : 'Il refuse',
    'Date de la réponse': on ? formatDate(on) : '',
  };
}

export function closingFacts(end: {
  readonly outcome: string;
  readonly endedBy: string;
  readonly knownByClaimantOn: string;
  readonly knownByEmployerOn: string;
  readonly knowledgeProof?: string | null;
}) {
  return {
    Issue: labelOf(outcomes, end.outcome),
    'Fin déclarée par': labelOf(enders, end.endedBy),
    'L’agent l’a su le': formatDate(end.knownByClaimantOn),
    'L’employeur l’a su le': formatDate(end.knownByEmployerOn),
    'Ce qui l’atteste': end.knowledgeProof ?? '',
  };
}
