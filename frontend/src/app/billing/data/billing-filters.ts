import type { Choice } from '../../shared/data/choice';
import type { Filter } from '../../shared/data/filter';
import { billingStates, invoiceStates } from './billing-words';

const lackChoices: readonly Choice[] = [
  { value: 'PRICE', label: 'Statut ou tarif' },
  { value: 'SIRET', label: 'SIRET de la collectivité' },
];

const issued: Filter = { kind: 'dates', from: 'issuedFrom', to: 'issuedTo', label: 'Émise' };
const total: Filter = {
  kind: 'numbers',
  from: 'totalFrom',
  to: 'totalTo',
  label: 'Montant',
  unit: '€',
};
const overdue: Filter = { kind: 'yes-no', name: 'overdue', label: 'En retard', all: 'Toutes' };

/** What issued invoices are narrowed by. */
export function invoiceFilters(years: readonly Choice[]): readonly Filter[] {
  return [
    { kind: 'choice', name: 'state', label: 'État', choices: invoiceStates },
    overdue,
    { kind: 'choice', name: 'year', label: 'Année', all: 'Toutes', choices: years },
    { kind: 'yes-no', name: 'owed', label: 'Reste à payer', all: 'Toutes', further: true },
    { kind: 'body', name: 'body', label: 'Collectivité' },
    issued,
    total,
  ];
}

/** The same for those who owe them; by body only for somebody who works for several. */
export function ownInvoiceFilters(
  states: readonly Choice[],
  bodies: readonly Choice[],
): readonly Filter[] {
  return [
    { kind: 'choice', name: 'state', label: 'État', choices: states },
    overdue,
    ...(bodies.length > 1
      ? ([
          { kind: 'choice', name: 'body', label: 'Collectivité', all: 'Toutes', choices: bodies },
        ] as const)
      : []),
    issued,
    total,
  ];
}

/** What cases are narrowed by, for finance. */
export const accountFilters: readonly Filter[] = [
  { kind: 'choice', name: 'state', label: 'État', choices: billingStates },
  { kind: 'choice', name: 'lack', label: 'Information manquante', choices: lackChoices },
  { kind: 'yes-no', name: 'prepared', label: 'Facture préparée', further: true },
  { kind: 'body', name: 'body', label: 'Collectivité' },
  { kind: 'dates', from: 'openedFrom', to: 'openedTo', label: 'Ouvert' },
  { kind: 'dates', from: 'closedFrom', to: 'closedTo', label: 'Terminé' },
  { kind: 'numbers', from: 'amountFrom', to: 'amountTo', label: 'Montant', unit: '€' },
];
