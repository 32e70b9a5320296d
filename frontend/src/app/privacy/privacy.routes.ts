import type { Routes } from '@angular/router';

/** Where people use their rights over what a centre holds about them, below the page that tells what it holds. */
export const privacyRoutes: Routes = [
  {
    path: 'demande',
    title: 'Exercer mes droits',
    loadComponent: async () => (await import('./ask/ask-request')).AskRequest,
  },
  {
    path: ':token',
    title: 'Ma demande',
    loadComponent: async () => (await import('./own-request/own-request')).OwnRequest,
  },
];
