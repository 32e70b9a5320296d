import type { Routes } from '@angular/router';
import type { Role } from '../shared/data/session-store';

/** An entry of the main menu, given by a route of the centre in `data: { menu }`; no role: everyone. */
export interface MenuEntry {
  readonly label: string;
  readonly roles?: readonly Role[];
}

export interface MenuLink {
  readonly label: string;
  readonly commands: readonly string[];
}

/** The menu of a centre for someone's roles: the routes under `/{centre}` that carry an entry. */
export function menuFor(routes: Routes, centre: string, roles: readonly Role[]): MenuLink[] {
  const children = routes.find((route) => route.path === ':centre')?.children ?? [];
  return children.flatMap((route) => {
    const entry = route.data?.['menu'] as MenuEntry | undefined;
    const visible = entry && (!entry.roles || entry.roles.some((role) => roles.includes(role)));
    return visible
      ? [
          {
            label: entry.label,
            commands: ['/', centre, ...(route.path ? route.path.split('/') : [])],
          },
        ]
      : [];
  });
}
