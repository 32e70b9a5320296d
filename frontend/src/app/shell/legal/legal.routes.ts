import type { Routes } from '@angular/router';

/** The same three pages stand at the foot of the platform and of each centre, whose name they give. */
export const legalPages: Routes = [
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
  {
    path: 'protection-des-donnees',
    title: 'Protection des données',
    loadComponent: async () => (await import('./data-protection')).DataProtection,
  },
];
