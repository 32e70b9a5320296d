import type { Routes } from '@angular/router';
import { devRoutes } from './dev/dev.routes';
import { may } from './shared/data/permissions';
import { requireLogin, requireOperator, requireRole } from './shared/data/require-role';
import { centreOfAddress, outsideCentres } from './shell/centre-of-address';
import { ClosedCentre } from './shell/closed-centre';
import { homeOfRole } from './shell/home-of-role';
import { dataProtection, legalPages, papers } from './shell/legal/legal.routes';
import { NotFound } from './shell/not-found';
import { ServiceError } from './shell/service-error';

/**
 * Pages of the platform, then those of a centre. To add one: a child of `:centre` with its title,
 * `data.breadcrumb` for the way to it, `data.menu` when it belongs in the main menu, `requireRole`
 * when it is not public, and a lazy `loadComponent` or `loadChildren`.
 */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Trouver mon centre de gestion',
    canActivate: [outsideCentres],
    loadComponent: async () => (await import('./tenancy/centre-finder/centre-finder')).CentreFinder,
  },
  {
    path: 'login',
    title: 'Se connecter',
    canActivate: [outsideCentres],
    loadComponent: async () => (await import('./shell/login')).Login,
  },
  {
    path: 'login/invitation/:token',
    title: 'Votre invitation',
    canActivate: [outsideCentres],
    loadComponent: async () =>
      (await import('./identity/invitation/accept-invitation')).AcceptInvitation,
  },
  {
    path: 'login/mot-de-passe',
    title: 'Mot de passe oublié',
    canActivate: [outsideCentres],
    loadComponent: async () =>
      (await import('./identity/password/forgotten-password')).ForgottenPassword,
  },
  {
    path: 'login/mot-de-passe/:token',
    title: 'Choisir un nouveau mot de passe',
    canActivate: [outsideCentres],
    loadComponent: async () => (await import('./identity/password/choose-password')).ChoosePassword,
  },
  {
    path: 'login/adresse/:token',
    title: 'Confirmer votre adresse',
    canActivate: [outsideCentres],
    loadComponent: async () => (await import('./identity/password/confirm-address')).ConfirmAddress,
  },
  {
    path: 'compte',
    title: 'Mon compte',
    canActivate: [outsideCentres, requireLogin],
    loadComponent: async () => (await import('./identity/own-account/own-account')).OwnAccount,
  },
  { path: 'page-introuvable', title: 'Page introuvable', component: NotFound },
  { path: 'service-indisponible', title: 'Service indisponible', component: ServiceError },
  { path: 'centre-ferme', title: 'Centre fermé', component: ClosedCentre },
  {
    path: 'operator',
    data: { breadcrumb: 'Centres de la plateforme' },
    canActivate: [outsideCentres, requireOperator],
    loadChildren: async () => (await import('./operator/operator.routes')).operatorRoutes,
  },
  { path: '', canActivate: [outsideCentres], children: legalPages },
  { path: '', canActivate: [outsideCentres], children: devRoutes },
  {
    path: 'demo/courriels',
    title: 'Courriels de la démonstration',
    canActivate: [outsideCentres],
    loadComponent: async () => (await import('./notification/demo-mails/demo-mails')).DemoMails,
  },
  {
    path: ':centre',
    canActivate: [centreOfAddress],
    data: { breadcrumb: 'Accueil' },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Accueil',
        data: { menu: { label: 'Accueil' } },
        loadComponent: async () => (await import('./tenancy/centre-home/centre-home')).CentreHome,
      },
      {
        path: 'verifier',
        title: 'La médiation s’applique-t-elle à ma situation\u00a0?',
        data: { menu: { label: 'Vérifier ma situation' } },
        loadComponent: async () =>
          (await import('./mediation/competence-clock/competence-clock')).CompetenceClock,
      },
      {
        path: 'saisir',
        title: 'Saisir le médiateur',
        data: { menu: { label: 'Saisir le médiateur' } },
        loadComponent: async () =>
          (await import('./mediation/referral-form/referral-form')).ReferralForm,
      },
      {
        path: 'suivi',
        data: { breadcrumb: 'Suivre ma saisine', menu: { label: 'Suivre ma saisine' } },
        loadChildren: async () =>
          (await import('./mediation/follow-up/follow-up.routes')).followUpRoutes,
      },
      {
        path: 'assistance/:token',
        title: 'Assister une personne',
        data: { assisting: true },
        loadComponent: async () => (await import('./mediation/follow-up/follow-up')).FollowUp,
      },
      {
        path: 'mes-saisines',
        title: 'Mes saisines',
        loadComponent: async () =>
          (await import('./mediation/my-referrals/my-referrals')).MyReferrals,
      },
      {
        path: 'courriers/:token',
        title: 'Confirmer un courrier',
        loadComponent: async () => (await import('./mediation/answer/letter-answer')).LetterAnswer,
      },
      {
        path: 'mediations-proposees/:token',
        title: 'Répondre à une proposition de médiation',
        loadComponent: async () =>
          (await import('./mediation/answer/proposal-answer')).ProposalAnswer,
      },
      {
        path: 'accueil',
        title: 'Le travail du jour',
        data: { menu: { label: 'Travail du jour', roles: ['CASE_MANAGER', 'CENTRE_ADMIN'] } },
        canActivate: [requireRole(), homeOfRole],
        loadComponent: async () => (await import('./mediation/work-today/work-today')).WorkToday,
      },
      {
        path: 'mes-mediations',
        title: 'Mes médiations',
        data: { menu: { label: 'Mes médiations', roles: ['MEDIATOR'] } },
        canActivate: [requireRole('MEDIATOR')],
        loadComponent: async () =>
          (await import('./mediation/my-mediations/my-mediations')).MyMediations,
      },
      {
        path: 'dossiers',
        data: {
          breadcrumb: 'Dossiers',
          menu: { label: 'Dossiers', roles: ['CASE_MANAGER', 'CENTRE_ADMIN'] },
        },
        canActivate: [requireRole('CASE_MANAGER', 'CENTRE_ADMIN', 'MEDIATOR')],
        loadChildren: async () => (await import('./mediation/cases.routes')).casesRoutes,
      },
      {
        path: 'courriels',
        title: 'Courriels',
        data: { menu: { label: 'Courriels', roles: ['CASE_MANAGER'] } },
        canActivate: [requireRole('CASE_MANAGER')],
        loadComponent: async () => (await import('./notification/mail-list/mail-list')).MailList,
      },
      {
        path: 'echeances',
        title: 'Échéances',
        data: {
          menu: { label: 'Échéances', roles: ['CASE_MANAGER', 'CENTRE_ADMIN', 'MEDIATOR'] },
        },
        canActivate: [requireRole('CASE_MANAGER', 'CENTRE_ADMIN', 'MEDIATOR')],
        loadComponent: async () =>
          (await import('./mediation/deadline-calendar/deadline-calendar')).DeadlineCalendar,
      },
      {
        path: 'finances',
        title: 'Le travail des finances',
        data: { menu: { label: 'Finances du jour', roles: may.readBilling } },
        canActivate: [requireRole(...may.readBilling)],
        loadComponent: async () =>
          (await import('./billing/finance-today/finance-today')).FinanceToday,
      },
      {
        path: 'facturation',
        data: { breadcrumb: 'Facturation', menu: { label: 'Facturation', roles: may.readBilling } },
        canActivate: [requireRole(...may.readBilling)],
        loadChildren: async () => (await import('./billing/billing.routes')).billingRoutes,
      },
      {
        path: 'factures',
        data: { breadcrumb: 'Factures', menu: { label: 'Factures', roles: may.readBilling } },
        canActivate: [requireRole(...may.readBilling)],
        loadChildren: async () => (await import('./billing/billing.routes')).invoiceRoutes,
      },
      {
        path: 'collectivites',
        data: {
          breadcrumb: 'Collectivités',
          menu: { label: 'Collectivités', roles: may.readBodies },
        },
        canActivate: [requireRole(...may.readBodies)],
        loadChildren: async () => {
          const [{ directoryRoutes }, { bodyAgreementSections }] = await Promise.all([
            import('./directory/directory.routes'),
            import('./agreement/agreement.routes'),
          ]);
          return directoryRoutes(bodyAgreementSections);
        },
      },
      {
        path: 'conventions',
        data: {
          breadcrumb: 'Conventions',
          menu: { label: 'Conventions', roles: may.readAgreements },
        },
        canActivate: [requireRole(...may.readAgreements)],
        loadChildren: async () => (await import('./agreement/agreement.routes')).conventionRoutes,
      },
      {
        path: 'ma-collectivite',
        data: {
          breadcrumb: 'Ma collectivité',
          menu: { label: 'Ma collectivité', roles: may.readOwnBody },
        },
        canActivate: [requireRole(...may.readOwnBody)],
        loadChildren: async () => (await import('./agreement/agreement.routes')).ownBodyRoutes,
      },
      {
        path: 'ma-collectivite/dossiers',
        data: { breadcrumb: 'Dossiers', menu: { label: 'Dossiers', roles: may.readOwnCases } },
        canActivate: [requireRole(...may.readOwnCases)],
        loadChildren: async () => (await import('./mediation/own-body.routes')).ownCasesRoutes,
      },
      {
        path: 'ma-collectivite/factures',
        title: 'Factures de ma collectivité',
        data: { menu: { label: 'Factures', roles: may.readOwnBody } },
        canActivate: [requireRole(...may.readOwnBody)],
        loadComponent: async () =>
          (await import('./billing/own-invoices/own-invoices')).OwnInvoices,
      },
      {
        path: 'ma-collectivite/courrier',
        title: 'Transmettre le courrier d’un agent',
        data: { menu: { label: 'Transmettre un courrier', roles: may.readOwnCases } },
        canActivate: [requireRole(...may.readOwnCases)],
        loadComponent: async () =>
          (await import('./mediation/forward-letter/forward-letter')).ForwardLetter,
      },
      {
        path: 'ma-collectivite/mediation',
        title: 'Proposer une médiation',
        data: { menu: { label: 'Proposer une médiation', roles: may.readOwnCases } },
        canActivate: [requireRole(...may.readOwnCases)],
        loadComponent: async () =>
          (await import('./mediation/propose-mediation/propose-mediation')).ProposeMediation,
      },
      {
        path: 'ma-collectivite/collegues',
        title: 'Collègues',
        data: { menu: { label: 'Collègues', roles: may.editOwnAccounts } },
        canActivate: [requireRole(...may.editOwnAccounts)],
        loadComponent: async () => (await import('./identity/colleagues/colleagues')).Colleagues,
      },
      {
        path: 'mediateurs',
        data: { menu: { label: 'Médiateurs', roles: may.readMediators } },
        canActivate: [requireRole(...may.readMediators)],
        loadChildren: async () => (await import('./mediator/mediator.routes')).mediatorRoutes,
      },
      {
        path: 'parametres',
        data: { menu: { label: 'Paramètres', roles: may.readSettings } },
        canActivate: [requireRole(...may.readSettings)],
        loadComponent: async () => (await import('./shell/settings')).Settings,
        loadChildren: async () => (await import('./settings.routes')).settingsRoutes,
      },
      {
        path: 'protection-des-donnees',
        data: { breadcrumb: 'Protection des données' },
        children: [
          dataProtection,
          {
            path: '',
            loadChildren: async () => (await import('./privacy/privacy.routes')).privacyRoutes,
          },
        ],
      },
      ...papers,
    ],
  },
  { path: '**', title: 'Page introuvable', canActivate: [outsideCentres], component: NotFound },
];
