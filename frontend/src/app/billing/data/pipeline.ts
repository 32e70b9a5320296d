import type { BillingSummary } from '../../api/models';

/** One step from the end of a mediation to its money, with the list of what waits there. */
export interface PipelineStep {
  readonly title: string;
  /** What is to be done with what waits. */
  readonly act: string;
  readonly nothing: string;
  readonly count: number;
  readonly amount: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** From the case that ends to the invoice that is paid. */
export function pipelineOf(summary: BillingSummary): readonly PipelineStep[] {
  const { toComplete, toInvoice, prepared, toCollect, paid } = summary;
  return [
    {
      title: 'À compléter',
      act: 'Il manque un statut, un tarif ou l’employeur\u00a0: le montant n’est pas connu.',
      nothing: 'Aucun dossier terminé ne manque d’une information.',
      ...toComplete,
      path: 'facturation',
      query: { state: 'TO_COMPLETE' },
    },
    {
      title: 'À approuver',
      act: 'Lire le décompte, puis préparer la facture.',
      nothing: 'Chaque décompte a été lu.',
      count: toInvoice.count - prepared.count,
      amount: cents(toInvoice.amount - prepared.amount),
      path: 'facturation',
      query: { state: 'TO_INVOICE', prepared: 'false' },
    },
    {
      title: 'À émettre',
      act: 'Les factures préparées attendent leur numéro.',
      nothing: 'Aucune facture préparée n’attend.',
      ...prepared,
      path: 'facturation',
      query: { state: 'TO_INVOICE', prepared: 'true' },
    },
    {
      title: 'À encaisser',
      act: 'Ce qui reste dû sur les factures émises.',
      nothing: 'Tout ce qui a été facturé est payé.',
      ...toCollect,
      path: 'factures',
      query: { owed: 'true', tri: 'dueOn,asc' },
    },
    {
      title: 'Payé',
      act: 'Les factures réglées en entier.',
      nothing: 'Aucune facture n’est encore réglée.',
      ...paid,
      path: 'factures',
      query: { state: 'PAID' },
    },
  ];
}

/** Two amounts of cents subtracted as floating point numbers leave a dust. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
