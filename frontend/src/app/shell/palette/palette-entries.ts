import type { Role } from '../../shared/data/session-store';
import { plain } from '../../shared/format/plain';
import type { MenuLink } from '../menu';

/** One line of the palette: where it leads and what it is. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly commands: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

interface Action {
  readonly title: string;
  readonly words: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly roles: readonly Role[];
}

const actions: readonly Action[] = [
  {
    title: 'Examiner les saisines reçues',
    words: 'recevabilité dossier',
    path: 'dossiers',
    query: { task: 'EXAMINE' },
    roles: ['CASE_MANAGER', 'CENTRE_ADMIN'],
  },
  {
    title: 'Nommer un médiateur',
    words: 'désigner affecter dossier',
    path: 'dossiers',
    query: { task: 'ASSIGN' },
    roles: ['CASE_MANAGER', 'CENTRE_ADMIN'],
  },
  {
    title: 'Informer un employeur',
    words: 'prévenir dossier',
    path: 'dossiers',
    query: { task: 'INFORM_EMPLOYER' },
    roles: ['CASE_MANAGER', 'CENTRE_ADMIN'],
  },
  {
    title: 'Nouvelle facture',
    words: 'facturer émettre dossier clos',
    path: 'facturation',
    query: { state: 'TO_INVOICE' },
    roles: ['FINANCE', 'CENTRE_ADMIN'],
  },
  {
    title: 'Enregistrer un paiement',
    words: 'encaisser facture recette',
    path: 'facturation',
    query: { state: 'INVOICED' },
    roles: ['FINANCE', 'CENTRE_ADMIN'],
  },
  {
    title: 'Changer la fiche du centre',
    words: 'adresse téléphone paramètres',
    path: 'parametres/fiche',
    roles: ['CENTRE_ADMIN'],
  },
  {
    title: 'Fixer un tarif',
    words: 'prix heure paramètres',
    path: 'parametres/tarifs',
    roles: ['CENTRE_ADMIN'],
  },
  {
    title: 'Changer la couleur ou le logo',
    words: 'apparence thème paramètres',
    path: 'parametres/apparence',
    roles: ['CENTRE_ADMIN'],
  },
];

/** The pages and the actions of someone's roles whose words begin with those that are sought. */
export function ownEntries(
  sought: string,
  centre: string,
  roles: readonly Role[],
  pages: readonly MenuLink[],
): PaletteGroup[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const matches = (text: string) => {
    const has = plain(text).split(/\s+/);
    return words.every((word) => has.some((other) => other.startsWith(word)));
  };
  const groups = [
    {
      title: 'Actions',
      entries: actions
        .filter(({ title, words: more }) => matches(`${title} ${more}`))
        .filter((action) => action.roles.some((role) => roles.includes(role)))
        .map(({ title, path, query }) => ({
          id: `action-${plain(title).replace(/\s+/g, '-')}`,
          title,
          subtitle: '',
          commands: ['/', centre, ...path.split('/')],
          ...(query ? { query } : {}),
        })),
    },
    {
      title: 'Pages',
      entries: pages
        .filter(({ label }) => matches(label))
        .map(({ label, commands }) => ({
          id: `page-${commands.slice(1).join('-')}`,
          title: label,
          subtitle: '',
          commands,
        })),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
