import type { Route, Routes } from '@angular/router';

/** Two pages that stand at the foot of the platform and of each centre, whose name they give. */
export const papers: Routes = [
  {
    path: 'declaration-accessibilite',
    title: 'Accessibilité\u00a0: non conforme',
    loadComponent: async () => (await import('./accessibility')).Accessibility,
  },
  {
    path: 'mentions-legales',
    title: 'Mentions légales',
    loadComponent: async () => (await import('./legal-notice')).LegalNotice,
  },
];

/** What becomes of people's data; in a centre, the way to their rights. */
export const dataProtection: Route = {
  path: '',
  pathMatch: 'full',
  title: 'Protection des données',
  loadComponent: async () => (await import('./data-protection')).DataProtection,
};

/** All three at the foot of the platform. */
export const legalPages: Routes = [
  ...papers,
  { ...dataProtection, path: 'protection-des-donnees' },
];
