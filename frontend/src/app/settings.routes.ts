import type { Routes } from '@angular/router';
import { may } from './shared/data/permissions';
import { requireRole } from './shared/data/require-role';

/** What a centre sets for itself, each page below the way from one to the next. */
export const settingsRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'fiche' },
  {
    path: 'fiche',
    title: 'Fiche du centre',
    loadComponent: async () => (await import('./directory/centre-sheet/centre-sheet')).CentreSheet,
  },
  {
    path: 'tarifs',
    title: 'Tarifs',
    loadComponent: async () => (await import('./agreement/tariff-list/tariff-list')).TariffList,
  },
  {
    path: 'apparence',
    title: 'Apparence',
    canActivate: [requireRole(...may.editSettings)],
    loadComponent: async () => (await import('./directory/appearance/appearance')).Appearance,
  },
  {
    path: 'comptes',
    title: 'Comptes',
    canActivate: [requireRole(...may.readAccounts)],
    loadComponent: async () => (await import('./identity/member-list/member-list')).MemberList,
  },
  {
    path: 'programmes',
    title: 'Programmes autorisés',
    canActivate: [requireRole(...may.readPrograms)],
    loadComponent: async () =>
      (await import('./identity/api-client-list/api-client-list')).ApiClientList,
  },
  {
    path: 'journal',
    title: 'Journal',
    canActivate: [requireRole(...may.readJournal)],
    loadComponent: async () => (await import('./audit/journal-page/journal-page')).JournalPage,
  },
  {
    path: 'donnees-personnelles',
    title: 'Demandes sur les données personnelles',
    canActivate: [requireRole(...may.readDataProtection)],
    loadComponent: async () => (await import('./privacy/request-list/request-list')).RequestList,
  },
  {
    path: 'registre',
    title: 'Registre des traitements',
    canActivate: [requireRole(...may.readDataProtection)],
    loadComponent: async () => (await import('./privacy/register/register-page')).RegisterPage,
  },
  {
    path: 'transfert',
    title: 'Transfert des réglages',
    canActivate: [requireRole(...may.editSettings)],
    loadComponent: async () =>
      (await import('./transfer/settings-transfer/settings-transfer')).SettingsTransfer,
  },
  {
    path: 'droits',
    title: 'Droits des rôles',
    canActivate: [requireRole(...may.readRights)],
    loadComponent: async () =>
      (await import('./identity/access-matrix/access-matrix')).AccessMatrix,
  },
];
