import type { BodyContact, BodyCoverage, BodySummary, FillingProgress } from '../../api/models';
import { formatCount, formatDate } from '../../shared/format/french';

type BodyKind = BodySummary['kind'];
type ContactFunction = BodyContact['function'];

const kinds: Readonly<Record<BodyKind, string>> = {
  COMMUNE: 'Commune',
  EPCI: 'Intercommunalité (EPCI)',
  SYNDICATE: 'Syndicat',
  CCAS: 'CCAS ou CIAS',
  SDIS: 'Service d’incendie et de secours',
  DEPARTMENT: 'Département',
  REGION: 'Région',
  HOUSING_OFFICE: 'Office public de l’habitat',
  OTHER: 'Autre établissement',
};

const epciTypes: Readonly<Record<NonNullable<BodySummary['epciType']>, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METROPOLE: 'Métropole',
};

const functions: Readonly<Record<ContactFunction, string>> = {
  EXECUTIVE: 'Maire ou présidence',
  GENERAL_MANAGER: 'Direction générale',
  HR: 'Ressources humaines',
  FINANCE: 'Finances',
  DPO: 'Protection des données',
  REFERENT: 'Référent médiation',
};

export const kindChoices = choices(kinds);
export const functionChoices = choices(functions);
export const functionOrder = Object.keys(functions) as readonly ContactFunction[];

export function kindLabel(body: Pick<BodySummary, 'kind' | 'epciType'>): string {
  return body.epciType ? epciTypes[body.epciType] : kinds[body.kind];
}

/** By what a body is covered, and until when. */
export function coverageWords({ from, until }: BodyCoverage): string {
  const end = until ? `jusqu’au ${formatDate(until)}` : 'sans terme fixé';
  return `par sa convention, depuis le ${formatDate(from)}, ${end}`;
}

export function functionLabel(contactFunction: ContactFunction): string {
  return functions[contactFunction];
}

/** What a filling that has ended did, with what the directory holds after it. */
export function fillingResult(
  progress: Pick<FillingProgress, 'added'>,
  counts: { communes: number; epci: number },
): string {
  const holds = `${plural(counts.communes, 'commune', 'communes')} et ${formatCount(counts.epci)}\u00a0EPCI`;
  return progress.added === 0
    ? `Rien à changer\u00a0: l’annuaire compte déjà ${holds}.`
    : `${plural(progress.added, 'collectivité ajoutée', 'collectivités ajoutées')}. L’annuaire compte maintenant ${holds}.`;
}

function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)}\u00a0${count > 1 ? many : one}`;
}

function choices(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
