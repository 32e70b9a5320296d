import type { Routes } from '@angular/router';

/** What the page of a body shows of its agreement. */
export const bodyAgreementSections: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./body-agreement/body-agreement')).BodyAgreement,
  },
];

export const conventionRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Conventions',
    loadComponent: async () => (await import('./convention-list/convention-list')).ConventionList,
  },
  {
    path: ':id',
    title: 'Convention',
    loadComponent: async () => (await import('./convention-page/convention-page')).ConventionPage,
  },
];

/** The space of a body; cases and invoices have their own pages beside it. */
export const ownBodyRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Ma collectivité',
    loadComponent: async () => (await import('./own-body/own-body')).OwnBody,
  },
];
