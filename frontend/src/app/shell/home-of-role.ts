import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { type Role, SessionStore } from '../shared/data/session-store';

/** Where each role finds its work; whoever examines referrals stays on the page of the day. */
const homes: readonly { readonly role: Role; readonly path: string }[] = [
  { role: 'MEDIATOR', path: 'mes-mediations' },
  { role: 'FINANCE', path: 'finances' },
  { role: 'COLLECTIVITY_HR', path: 'ma-collectivite' },
];

/** Leads from `/{centre}/accueil` to the work of one's role. */
export const homeOfRole: CanActivateFn = (route) => {
  const centre = String(route.params['centre']);
  const roles = inject(SessionStore).rolesIn(centre);
  if (roles.includes('CASE_MANAGER') || roles.includes('CENTRE_ADMIN')) {
    return true;
  }
  const home = homes.find(({ role }) => roles.includes(role));
  return inject(Router).createUrlTree(home ? ['/', centre, home.path] : ['/', centre]);
};

/** The way home in a centre: to the work of the day for its members, to the public page for others. */
export function homePath(centre: string | undefined, roles: readonly Role[]): readonly string[] {
  return centre ? ['/', centre, ...(roles.length > 0 ? ['accueil'] : [])] : ['/'];
}
