import type { ApiClientSheet } from '../../api/models';

export type ApiScope = ApiClientSheet['scopes'][number];

/** What a program may be let in for, in the words of the screen. */
const words: Readonly<Record<ApiScope, string>> = {
  'bodies:read': 'Lire l’annuaire des collectivités',
  'conventions:read': 'Lire les délibérations, les conventions et les tarifs',
  'cases:read': 'Lire la liste des dossiers\u00a0: référence, état, dates, employeur',
  'time:write': 'Enregistrer le temps des médiations',
  'invoices:read': 'Lire la facturation et les factures',
  'invoices:write': 'Préparer et émettre les factures',
  'accounting:write': 'Enregistrer les paiements',
};

export const apiScopes = Object.keys(words) as readonly ApiScope[];
export const scopeWords = (scope: ApiScope): string => words[scope];
