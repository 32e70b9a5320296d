import type { Type } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { nextTask } from '../shared/data/next-task';

/**
 * A page's scripts run in one task and the page is built in the next: in one go a telephone would not answer to
 * its owner for a third of a second.
 */
export function inTurns(routes: Routes): Routes {
  return routes.map((route): Route => {
    const { children, loadChildren, loadComponent } = route;
    return {
      ...route,
      ...(loadComponent
        ? { loadComponent: async () => inItsTurn((await loadComponent()) as Type<unknown>) }
        : {}),
      ...(children ? { children: inTurns(children) } : {}),
      ...(loadChildren
        ? { loadChildren: async () => inTurns((await loadChildren()) as Routes) }
        : {}),
    };
  });
}

async function inItsTurn<T>(loaded: T): Promise<T> {
  await nextTask();
  return loaded;
}
