import type { Routes } from '@angular/router';
import { centreOfAddress, outsideCentres } from './shell/centre-of-address';
import { NotFound } from './shell/not-found';
import { ServiceError } from './shell/service-error';

/**
 * Pages of the platform, then those of a centre. To add one: a child of `:centre` with its title,
 * `data.breadcrumb` for the way to it, `data.menu` when it belongs in the main menu, `requireRole`
 * when it is not public, and a lazy `loadComponent` or `loadChildren`.
 */
export const routes: Routes = [
  { path: 'page-introuvable', title: 'Page introuvable', component: NotFound },
  { path: 'service-indisponible', title: 'Service indisponible', component: ServiceError },
  {
    path: ':centre',
    canActivate: [centreOfAddress],
    data: { breadcrumb: 'Accueil' },
    children: [],
  },
  { path: '**', title: 'Page introuvable', canActivate: [outsideCentres], component: NotFound },
];
