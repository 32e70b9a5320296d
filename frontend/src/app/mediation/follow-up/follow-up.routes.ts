import type { Routes } from '@angular/router';

/** Where a claimant follows their case: first how to get there, then the page behind the secret link. */
export const followUpRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Suivre ma saisine',
    loadComponent: async () => (await import('./follow-up-help')).FollowUpHelp,
  },
  {
    path: ':token',
    title: 'Ma saisine',
    loadComponent: async () => (await import('./follow-up')).FollowUp,
  },
];
