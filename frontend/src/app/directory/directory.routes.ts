import type { Routes } from '@angular/router';

/** The directory; `sections` are what other features show on the page of a body. */
export function directoryRoutes(sections: Routes): Routes {
  return [
    {
      path: '',
      pathMatch: 'full',
      title: 'Collectivités',
      loadComponent: async () => (await import('./body-list/body-list')).BodyList,
    },
    {
      path: ':siren',
      title: 'Collectivité',
      loadComponent: async () => (await import('./body-page/body-page')).BodyPage,
      children: sections,
    },
  ];
}
