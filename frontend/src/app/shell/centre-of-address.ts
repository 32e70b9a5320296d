import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';
import { nextTask } from '../shared/data/next-task';
import { isElsewhere } from './own-host';

/** Makes the centre of `/{centre}/…` the current one, or shows that there is no such page. */
export const centreOfAddress: CanActivateFn = async (route, state) => {
  const centres = inject(CentreStore);
  const router = inject(Router);
  const slug = String(route.params['centre']);
  if (isElsewhere(state.url, slug)) {
    return false;
  }
  try {
    const centre = await centres.enter(slug);
    // The page is looked for in a task of its own: the answer to this one took long enough.
    await nextTask();
    if (centre && centre.status !== 'OPEN') {
      centres.leave();
      const closed = router.createUrlTree(['/centre-ferme'], {
        queryParams: { centre: centre.slug },
      });
      return new RedirectCommand(closed, { skipLocationChange: true });
    }
    return (
      centre !== undefined ||
      new RedirectCommand(router.parseUrl('/page-introuvable'), { skipLocationChange: true })
    );
  } catch {
    const page = router.createUrlTree(['/service-indisponible'], {
      queryParams: { retour: state.url },
    });
    return new RedirectCommand(page, { skipLocationChange: true });
  }
};

/** A page outside any centre: the header names none. */
export const outsideCentres: CanActivateFn = (_, state) => {
  if (isElsewhere(state.url)) {
    return false;
  }
  inject(CentreStore).leave();
  return true;
};
