import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { PageTitle } from '../shared/ui/page-title';
import { homePath } from './home-of-role';

interface Crumb {
  readonly label: string;
  readonly url: string;
}

/** The way to the page: the routes that carry `data: { breadcrumb }`, then the page's own title. */
@Component({
  selector: 'em-breadcrumb',
  imports: [RouterLink],
  templateUrl: './breadcrumb.html',
  styleUrl: './breadcrumb.scss',
})
export class Breadcrumb {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly centre = inject(CentreStore).current;
  protected readonly title = inject(PageTitle).current;

  private readonly crumbs = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => crumbsOf(this.router.routerState.snapshot.root)),
    ),
    // The first page may have been reached before this is shown.
    { initialValue: crumbsOf(this.router.routerState.snapshot.root) },
  );
  protected readonly parents = computed(() => {
    const centre = this.centre()?.slug;
    const home = homePath(centre, this.session.rolesIn(centre ?? ''))
      .join('/')
      .slice(1);
    const [first, ...others] = this.crumbs();
    // Members go home to their work, not to the public page; that page itself has nothing above it.
    const crumbs =
      first?.url === `/${centre}` ? [{ ...first, url: home }, ...others] : this.crumbs();
    const here = crumbs.at(-1)?.url;
    return crumbs.slice(0, -1).filter((crumb) => crumb.url !== here);
  });
}

function crumbsOf(root: ActivatedRouteSnapshot): Crumb[] {
  const crumbs: Crumb[] = [];
  let url = '';
  for (let route: ActivatedRouteSnapshot | null = root; route; route = route.firstChild) {
    url += route.url.map((segment) => `/${segment.path}`).join('');
    const label: unknown = route.routeConfig?.data?.['breadcrumb'];
    if (typeof label === 'string') {
      crumbs.push({ label, url });
    }
  }
  // The page itself is the last step, by its title: a route that names it too is not said twice.
  const last = crumbs.at(-1);
  return last?.url === url ? crumbs : [...crumbs, { label: '', url }];
}
