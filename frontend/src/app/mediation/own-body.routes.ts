import type { Routes } from '@angular/router';

/** The cases that concern a public body, for those who work for it. */
export const ownCasesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Dossiers de ma collectivité',
    loadComponent: async () => (await import('./own-cases/own-cases')).OwnCases,
  },
  {
    path: ':reference',
    title: 'Dossier',
    loadComponent: async () => (await import('./own-case/own-case')).OwnCase,
  },
];
