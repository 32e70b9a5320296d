import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { type Role, SessionStore } from '../shared/data/session-store';

/** Where each role finds its work; whoever examines referrals stays on the page of the day. */
const homes: readonly { readonly role: Role; readonly path: string }[] = [
  { role: 'MEDIATOR', path: 'mes-mediations' },
  { role: 'FINANCE', path: 'finances' },
  { role: 'COLLECTIVITY_HR', path: 'ma-collectivite' },
  { role: 'ELECTED_SIGNATORY', path: 'ma-collectivite' },
  { role: 'AUDITOR', path: 'parametres/journal' },
];

/** Leads from `/{centre}/accueil` to the work of one's role. Guards of a route run at once: it too waits for the session. */
export const homeOfRole: CanActivateFn = async (route) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  const centre = String(route.params['centre']);
  const roles = session.rolesIn(centre);
  if (roles.includes('CASE_MANAGER') || roles.includes('CENTRE_ADMIN')) {
    return true;
  }
  const home = homes.find(({ role }) => roles.includes(role));
  return router.createUrlTree(home ? ['/', centre, ...home.path.split('/')] : ['/', centre]);
};

/** The way home in a centre: to the work of the day for its members, to the public page for others. */
export function homePath(centre: string | undefined, roles: readonly Role[]): readonly string[] {
  return centre ? ['/', centre, ...(roles.length > 0 ? ['accueil'] : [])] : ['/'];
}
