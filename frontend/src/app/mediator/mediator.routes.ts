import type { Routes } from '@angular/router';

export const mediatorRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Médiateurs',
    loadComponent: async () => (await import('./mediator-list/mediator-list')).MediatorList,
  },
];
