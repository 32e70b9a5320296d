import type { Routes } from '@angular/router';
import { walk } from '../testing/walk';
import { routes } from './app.routes';

/** Every page that the routes lead to. */
async function pagesOf(list: Routes, above: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const route of list) {
    const path = [...above, ...(route.path ? [route.path] : [])];
    const children = route.children ?? ((await route.loadChildren?.()) as Routes | undefined);
    if (children) {
      found.push(...(await pagesOf(children, path)));
    } else if (route.redirectTo === undefined) {
      found.push(path.join('/'));
    }
  }
  return found;
}

describe('routes', () => {
  it('leads to no page that the journeys do not look at', async () => {
    // The gallery is only in a development build, which the journeys do not see.
    const pages = (await pagesOf(routes)).filter((page) => !page.startsWith('dev/'));
    expect([...new Set(walk.map(({ route }) => route))].sort()).toEqual([...new Set(pages)].sort());
  });
});
