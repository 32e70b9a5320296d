import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { everyRoute } from '../shared/data/every-route';
import { nextTask } from '../shared/data/next-task';

/**
 * A page's scripts run in one task and the page is built in the next: in one go a telephone would not answer to
 * its owner for a third of a second.
 */
export function inTurns(routes: Routes): Routes {
  return everyRoute(routes, (route) => {
    const { loadComponent } = route;
    return loadComponent
      ? { ...route, loadComponent: async () => inItsTurn((await loadComponent()) as Type<unknown>) }
      : route;
  });
}

async function inItsTurn<T>(loaded: T): Promise<T> {
  await nextTask();
  return loaded;
}
