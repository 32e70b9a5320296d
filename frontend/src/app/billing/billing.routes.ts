import type { Routes } from '@angular/router';

/** Cases to invoice, each by its code. */
export const billingRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Facturation',
    loadComponent: async () => (await import('./billing-board/billing-board')).BillingBoard,
  },
  {
    path: ':code',
    title: 'Décompte d’un dossier',
    loadComponent: async () => (await import('./case-statement/case-statement')).CaseStatement,
  },
];

/** Issued invoices, and drafts by their id. */
export const invoiceRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Factures',
    loadComponent: async () => (await import('./invoice-list/invoice-list')).InvoiceList,
  },
  {
    path: ':number',
    title: 'Facture',
    loadComponent: async () => (await import('./invoice-page/invoice-page')).InvoicePage,
  },
];
