import type { Routes } from '@angular/router';
import type { Role } from '../shared/data/session-store';

/** An entry of the main menu, given by a route of the centre in `data: { menu }`; no role: visitors. */
export interface MenuEntry {
  readonly label: string;
  readonly roles?: readonly Role[];
}

export interface MenuLink {
  readonly label: string;
  readonly commands: readonly string[];
  /** Another entry lies below this one: only its own address is then its page. */
  readonly exact: boolean;
}

/**
 * The menu of a centre: the routes under `/{centre}` that carry an entry. Members see the entries of
 * their roles and nothing else; whoever has no role there sees the public ones.
 */
export function menuFor(routes: Routes, centre: string, roles: readonly Role[]): MenuLink[] {
  const children = routes.find((route) => route.path === ':centre')?.children ?? [];
  const entries = children.flatMap((route) => {
    const entry = route.data?.['menu'] as MenuEntry | undefined;
    const visible =
      entry &&
      (entry.roles ? entry.roles.some((role) => roles.includes(role)) : roles.length === 0);
    return visible ? [{ label: entry.label, path: route.path ?? '' }] : [];
  });
  return entries.map(({ label, path }) => ({
    label,
    commands: ['/', centre, ...path.split('/').filter(Boolean)],
    exact: !path || entries.some((other) => other.path.startsWith(`${path}/`)),
  }));
}

/** Outside every centre, for those who run the platform. */
export const operatorMenu: readonly MenuLink[] = [
  { label: 'Centres', commands: ['/operator'], exact: true },
  { label: 'Ouvrir un centre', commands: ['/operator', 'ouvrir'], exact: false },
  { label: 'Travaux', commands: ['/operator', 'taches'], exact: false },
  { label: 'Annonces', commands: ['/operator', 'annonces'], exact: false },
  { label: 'Second facteur perdu', commands: ['/operator', 'second-facteur'], exact: false },
  { label: 'Journal', commands: ['/operator', 'journal'], exact: false },
];
