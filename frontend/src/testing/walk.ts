/** One page of the application: its route, who opens it, and an address of it. */
export interface Stop {
  readonly route: string;
  readonly as: Walker;
  /** With `{place}` where a reference or a secret link of the demonstration goes. */
  readonly address: string;
}

export type Walker =
  | 'visitor'
  | 'gestion'
  | 'admin'
  | 'mediateur'
  | 'finances'
  | 'controle'
  | 'rh'
  | 'signataire'
  | 'operator';

/** What the demonstration names by itself: looked up before the walk. */
export type Place =
  | 'case'
  | 'deadline'
  | 'ownCase'
  | 'convention'
  | 'code'
  | 'invoice'
  | 'followUp'
  | 'letter'
  | 'proposal';

/**
 * Every page that there is. The journeys walk through it to prove each accessible and to take its picture;
 * app.routes.spec.ts fails when a route is not in it.
 */
export const walk: readonly Stop[] = [
  stop('visitor', '', '/'),
  stop('visitor', 'login', '/login'),
  stop('visitor', 'login/invitation/:token', '/login/invitation/lien-qui-n-ouvre-rien'),
  stop('visitor', 'login/mot-de-passe', '/login/mot-de-passe'),
  stop('visitor', 'login/mot-de-passe/:token', '/login/mot-de-passe/lien-qui-n-ouvre-rien'),
  stop('visitor', 'login/adresse/:token', '/login/adresse/lien-qui-n-ouvre-rien'),
  stop('visitor', 'page-introuvable', '/page-introuvable'),
  stop('visitor', 'service-indisponible', '/service-indisponible'),
  stop('visitor', 'centre-ferme', '/centre-ferme?centre=cdg71'),
  stop('visitor', 'declaration-accessibilite', '/declaration-accessibilite'),
  stop('visitor', 'mentions-legales', '/mentions-legales'),
  stop('visitor', 'protection-des-donnees', '/protection-des-donnees'),
  stop('visitor', 'demo/courriels', '/demo/courriels'),
  stop('visitor', '**', '/rien/de/tel'),
  stop('visitor', ':centre', '/cdg71'),
  stop('visitor', ':centre/verifier', '/cdg71/verifier'),
  stop('visitor', ':centre/saisir', '/cdg71/saisir'),
  stop('visitor', ':centre/suivi', '/cdg71/suivi'),
  stop('visitor', ':centre/suivi/:token', '{followUp}'),
  stop('visitor', ':centre/assistance/:token', '/cdg71/assistance/lien'),
  stop('visitor', ':centre/mes-saisines', '/cdg71/mes-saisines'),
  stop('visitor', ':centre/courriers/:token', '{letter}'),
  stop('visitor', ':centre/mediations-proposees/:token', '{proposal}'),
  stop('visitor', ':centre/declaration-accessibilite', '/cdg71/declaration-accessibilite'),
  stop('visitor', ':centre/mentions-legales', '/cdg71/mentions-legales'),
  stop('visitor', ':centre/protection-des-donnees', '/cdg71/protection-des-donnees'),
  stop(
    'visitor',
    ':centre/protection-des-donnees/demande',
    '/cdg71/protection-des-donnees/demande',
  ),
  stop(
    'visitor',
    ':centre/protection-des-donnees/:token',
    '/cdg71/protection-des-donnees/lien-qui-n-ouvre-rien',
  ),
  stop('gestion', 'compte', '/compte'),
  stop('gestion', ':centre/accueil', '/cdg71/accueil'),
  stop('gestion', ':centre/dossiers', '/cdg71/dossiers'),
  stop('gestion', ':centre/dossiers/:reference', '/cdg71/dossiers/{case}'),
  stop('gestion', ':centre/echeances', '/cdg71/echeances?mois={deadline}&vue=grille'),
  stop('gestion', ':centre/courriels', '/cdg71/courriels'),
  stop('gestion', ':centre/collectivites', '/cdg71/collectivites'),
  stop('gestion', ':centre/collectivites/:siren', '/cdg71/collectivites/217100767'),
  stop('gestion', ':centre/conventions', '/cdg71/conventions'),
  stop('gestion', ':centre/conventions/:id', '/cdg71/conventions/{convention}'),
  stop('admin', ':centre/mediateurs', '/cdg71/mediateurs'),
  stop('admin', ':centre/parametres/fiche', '/cdg71/parametres/fiche'),
  stop('admin', ':centre/parametres/apparence', '/cdg71/parametres/apparence'),
  stop('admin', ':centre/parametres/comptes', '/cdg71/parametres/comptes'),
  stop('admin', ':centre/parametres/programmes', '/cdg71/parametres/programmes'),
  stop('admin', ':centre/parametres/journal', '/cdg71/parametres/journal'),
  stop(
    'admin',
    ':centre/parametres/donnees-personnelles',
    '/cdg71/parametres/donnees-personnelles',
  ),
  stop('admin', ':centre/parametres/registre', '/cdg71/parametres/registre'),
  stop('admin', ':centre/parametres/transfert', '/cdg71/parametres/transfert'),
  stop('admin', ':centre/parametres/droits', '/cdg71/parametres/droits'),
  stop('admin', ':centre/parametres/tarifs', '/cdg71/parametres/tarifs'),
  stop('mediateur', ':centre/mes-mediations', '/cdg71/mes-mediations'),
  stop('finances', ':centre/finances', '/cdg71/finances'),
  stop('finances', ':centre/facturation', '/cdg71/facturation'),
  stop('finances', ':centre/facturation/:code', '/cdg71/facturation/{code}'),
  stop('finances', ':centre/factures', '/cdg71/factures'),
  stop('finances', ':centre/factures/:number', '/cdg71/factures/{invoice}'),
  stop('controle', ':centre/parametres/journal', '/cdg71/parametres/journal'),
  stop('controle', ':centre/parametres/comptes', '/cdg71/parametres/comptes'),
  stop('rh', ':centre/ma-collectivite', '/cdg71/ma-collectivite'),
  stop('signataire', ':centre/ma-collectivite', '/cdg71/ma-collectivite'),
  stop('rh', ':centre/ma-collectivite/dossiers', '/cdg71/ma-collectivite/dossiers'),
  stop(
    'rh',
    ':centre/ma-collectivite/dossiers/:reference',
    '/cdg71/ma-collectivite/dossiers/{ownCase}',
  ),
  stop('rh', ':centre/ma-collectivite/factures', '/cdg71/ma-collectivite/factures'),
  stop('rh', ':centre/ma-collectivite/courrier', '/cdg71/ma-collectivite/courrier'),
  stop('rh', ':centre/ma-collectivite/mediation', '/cdg71/ma-collectivite/mediation'),
  stop('rh', ':centre/ma-collectivite/collegues', '/cdg71/ma-collectivite/collegues'),
  stop('operator', 'operator', '/operator'),
  stop('operator', 'operator/ouvrir', '/operator/ouvrir'),
  stop('operator', 'operator/taches', '/operator/taches'),
  stop('operator', 'operator/annonces', '/operator/annonces'),
  stop('operator', 'operator/second-facteur', '/operator/second-facteur'),
  stop('operator', 'operator/journal', '/operator/journal'),
];

function stop(as: Walker, route: string, address: string): Stop {
  return { route, as, address };
}
