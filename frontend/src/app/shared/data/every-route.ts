import type { Route, Routes } from '@angular/router';

/** The same change made to each route of a tree, to those that are loaded later too. */
export function everyRoute(routes: Routes, change: (route: Route) => Route): Routes {
  return routes.map((route): Route => {
    const changed = change(route);
    const { children, loadChildren } = changed;
    return {
      ...changed,
      ...(children ? { children: everyRoute(children, change) } : {}),
      ...(loadChildren
        ? { loadChildren: async () => everyRoute((await loadChildren()) as Routes, change) }
        : {}),
    };
  });
}
