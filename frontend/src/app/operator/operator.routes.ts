import type { Routes } from '@angular/router';

/** The console of those who run the platform; the server lets nobody else in. */
export const operatorRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Centres de la plateforme',
    loadComponent: async () => (await import('./centre-board/centre-board')).CentreBoard,
  },
  {
    path: 'ouvrir',
    title: 'Ouvrir un centre',
    loadComponent: async () => (await import('./open-centre/open-centre')).OpenCentre,
  },
  {
    path: 'taches',
    title: 'Travaux en arrière-plan',
    loadComponent: async () => (await import('./job-board/job-board')).JobBoard,
  },
  {
    path: 'annonces',
    title: 'Annonces',
    loadComponent: async () =>
      (await import('./announcement-list/announcement-list')).AnnouncementList,
  },
  {
    path: 'second-facteur',
    title: 'Second facteur perdu',
    loadComponent: async () => (await import('./lost-factor/lost-factor')).LostFactor,
  },
  {
    path: 'journal',
    title: 'Journal de l’exploitation',
    loadComponent: async () => (await import('./act-list/act-list')).ActList,
  },
];
