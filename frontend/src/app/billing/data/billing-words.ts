import type { CaseAccount, InvoiceSummary } from '../../api/models';
import type { Choice } from '../../shared/data/choice';

type Tone = 'neutral' | 'success' | 'warning' | 'info';

const billing: Readonly<Record<CaseAccount['state'], { name: string; tone: Tone }>> = {
  IN_PROGRESS: { name: 'Médiation en cours', tone: 'neutral' },
  TO_COMPLETE: { name: 'À compléter', tone: 'warning' },
  TO_INVOICE: { name: 'À facturer', tone: 'info' },
  NOTHING_TO_PAY: { name: 'Rien à payer, heures tracées', tone: 'success' },
  INVOICED: { name: 'Facturé, à encaisser', tone: 'info' },
  PAID: { name: 'Payé', tone: 'success' },
};

const invoices: Readonly<Record<InvoiceSummary['state'], { name: string; tone: Tone }>> = {
  DRAFT: { name: 'Brouillon', tone: 'warning' },
  ISSUED: { name: 'Émise, à encaisser', tone: 'info' },
  PARTLY_PAID: { name: 'Payée en partie', tone: 'warning' },
  PAID: { name: 'Payée', tone: 'success' },
};

export function billingState(state: CaseAccount['state']): { name: string; tone: Tone } {
  return billing[state];
}

export function invoiceState(state: InvoiceSummary['state']): { name: string; tone: Tone } {
  return invoices[state];
}

export const billingStates: readonly Choice[] = Object.entries(billing).map(
  ([value, { name }]) => ({
    value,
    label: name,
  }),
);

/** A draft has no number yet: it is not in the list of invoices. */
export const invoiceStates: readonly Choice[] = Object.entries(invoices)
  .filter(([value]) => value !== 'DRAFT')
  .map(([value, { name }]) => ({ value, label: name }));

export const paymentMeans: readonly Choice[] = [
  { value: 'ADMINISTRATIVE_MANDATE', label: 'Mandat administratif' },
  { value: 'TRANSFER', label: 'Virement' },
  { value: 'OTHER', label: 'Autre moyen' },
];

/** Where something that an invoice lacks can be filled in; undefined where only the case itself could. */
export function placeToMend(
  field: string,
  centre: string,
  bodySiren: string | null | undefined,
): { readonly label: string; readonly commands: readonly string[] } | undefined {
  if (field.startsWith('centre.')) {
    return { label: 'Ouvrir la fiche du centre', commands: ['/', centre, 'parametres', 'fiche'] };
  }
  if (field === 'tariff') {
    return { label: 'Ouvrir les tarifs', commands: ['/', centre, 'parametres', 'tarifs'] };
  }
  return bodySiren
    ? {
        label: 'Ouvrir la fiche de la collectivité',
        commands: ['/', centre, 'collectivites', bodySiren],
      }
    : undefined;
}
