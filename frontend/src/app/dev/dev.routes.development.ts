import type { Routes } from '@angular/router';

/** Stands in for `dev.routes.ts` in the development build alone. */
export const devRoutes: Routes = [
  {
    path: 'dev/gallery',
    title: 'Galerie des composants',
    loadComponent: async () => (await import('./gallery/gallery')).Gallery,
  },
];
