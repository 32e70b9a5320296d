import type { Choice } from '../../shared/data/choice';
import type { Filter } from '../../shared/data/filter';
import { categoryNames, employerAnswers, kindNames, stateChoices, taskChoices } from './case-words';
import { ownAnswers, ownStates } from './own-case-words';

/** What the list of cases is narrowed by; what was decided only for those who read referrals. */
export function caseFilters(
  mediators: readonly Choice[],
  readsDecisions: boolean,
): readonly Filter[] {
  return [
    { kind: 'choice', name: 'state', label: 'État', choices: stateChoices },
    {
      kind: 'choice',
      name: 'task',
      label: 'À faire',
      all: 'Toutes les tâches',
      choices: taskChoices,
    },
    { kind: 'choice', name: 'mediator', label: 'Médiateur', choices: mediators },
    { kind: 'yes-no', name: 'assigned', label: 'Médiateur nommé', further: true },
    {
      kind: 'choice',
      name: 'employerAnswer',
      label: 'Réponse de l’employeur',
      all: 'Toutes',
      further: true,
      choices: employerAnswers,
    },
    {
      kind: 'choice',
      name: 'kind',
      label: 'Nature de la médiation',
      all: 'Toutes',
      further: true,
      choices: choicesOf(kindNames),
    },
    ...(readsDecisions
      ? ([
          {
            kind: 'choice',
            name: 'category',
            label: 'Décision contestée, dans les saisines que vous lisez',
            all: 'Toutes',
            further: true,
            choices: choicesOf(categoryNames),
          },
        ] as const)
      : []),
    { kind: 'body', name: 'body', label: 'Employeur' },
    { kind: 'dates', from: 'receivedFrom', to: 'receivedTo', label: 'Reçue' },
    { kind: 'dates', from: 'safeFrom', to: 'safeTo', label: 'Délai sûr' },
    { kind: 'dates', from: 'latestFrom', to: 'latestTo', label: 'Dernier jour possible' },
  ];
}

/** What an employer narrows its cases by; by body only for somebody who works for several. */
export function ownCaseFilters(bodies: readonly Choice[]): readonly Filter[] {
  return [
    { kind: 'choice', name: 'state', label: 'État', choices: ownStates },
    {
      kind: 'choice',
      name: 'employerAnswer',
      label: 'Votre réponse',
      all: 'Toutes',
      choices: ownAnswers,
    },
    ...(bodies.length > 1
      ? ([
          {
            kind: 'choice',
            name: 'body',
            label: 'Collectivité',
            all: 'Toutes',
            choices: bodies,
          },
        ] as const)
      : []),
    { kind: 'dates', from: 'referralFrom', to: 'referralTo', label: 'Date de saisine' },
  ];
}

function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
