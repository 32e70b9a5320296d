import type { Routes } from '@angular/router';

/** The cases of a centre: the list and each of them. */
export const casesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Dossiers',
    loadComponent: async () => (await import('./case-list/case-list')).CaseList,
  },
  {
    path: ':reference',
    title: 'Dossier',
    loadComponent: async () => (await import('./case-page/case-page')).CasePage,
  },
];
