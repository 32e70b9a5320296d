import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type Role, SessionStore } from './session-store';

/** For pages that belong to no centre: sends the unknown visitor to the login page. */
export const requireLogin: CanActivateFn = async (_, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  return (
    session.authenticated() ||
    router.createUrlTree(['/login'], { queryParams: { retour: state.url } })
  );
};

/**
 * Lets through who has one of the roles in the centre of the path (any member when none is named);
 * sends the unknown visitor to the login page; anyone else sees the same page as for no page at all.
 */
export function requireRole(...roles: Role[]): CanActivateFn {
  return async (route, state) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.ready();
    if (!session.authenticated()) {
      return router.createUrlTree(['/login'], { queryParams: { retour: state.url } });
    }
    const centre = String(route.params['centre'] ?? '');
    const allowed =
      roles.length === 0 ? session.rolesIn(centre).length > 0 : session.hasRole(centre, roles);
    return (
      allowed ||
      new RedirectCommand(router.parseUrl('/page-introuvable'), { skipLocationChange: true })
    );
  };
}

/** Lets through who runs the platform; to anyone else who is logged in there is no such page. */
export const requireOperator: CanActivateFn = async (_, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  if (!session.authenticated()) {
    return router.createUrlTree(['/login'], { queryParams: { retour: state.url } });
  }
  return (
    session.operator() ||
    new RedirectCommand(router.parseUrl('/page-introuvable'), { skipLocationChange: true })
  );
};
