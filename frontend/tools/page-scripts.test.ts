import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageScripts } from './page-scripts.ts';
import type { Build } from './page-weights.ts';

const sources: Record<string, string> = {
  'src/app/app.routes.ts': `export const routes = [
    { path: '', loadComponent: async () => (await import('./finder')).Finder },
    { path: ':centre', children: [
      { path: 'cases', loadChildren: async () => (await import('./cases.routes')).casesRoutes },
      { path: 'settings', loadComponent: async () => (await import('./settings')).Settings,
        children: [{ path: 'sheet', loadComponent: async () => (await import('./sheet')).Sheet }] },
    ] },
  ];`,
  'src/app/cases.routes.ts': `export const casesRoutes = [
    { path: '', loadComponent: async () => (await import('./cases/list')).List },
    { path: ':reference', loadComponent: async () => (await import('./cases/page')).Page },
  ];`,
};

const output = (entryPoint: string | undefined, ...imports: string[]) => ({
  entryPoint,
  imports: imports.map((path) => ({ path, kind: 'import-statement' })),
  inputs: {},
});
const build: Build = {
  outputs: {
    'main.js': output('src/main.ts', 'core.js'),
    'core.js': output(undefined),
    'finder.js': output('src/app/finder.ts', 'core.js'),
    'routes.js': output('src/app/cases.routes.ts'),
    'list.js': output('src/app/cases/list.ts', 'table.js', 'core.js'),
    'page.js': output('src/app/cases/page.ts'),
    'table.js': output(undefined),
    'settings.js': output('src/app/settings.ts'),
    'sheet.js': output('src/app/sheet.ts'),
  },
};

const { scripts, pages } = pageScripts(
  build,
  'src/app/app.routes.ts',
  (file) => {
    const source = sources[file];
    assert.ok(source, `${file} is one of the lists of routes`);
    return source;
  },
  (component) => [['h1', component]],
);

test('each route has what its page imports, and nothing that every page has', () => {
  const named = Object.fromEntries(
    Object.entries(pages).map(([route, [own]]) => [route, own.map((at) => scripts[at])]),
  );
  assert.deepEqual(named, {
    '': ['finder.js'],
    ':centre/cases': ['routes.js', 'list.js', 'table.js'],
    ':centre/cases/:reference': ['routes.js', 'page.js'],
    ':centre/settings': ['settings.js'],
    ':centre/settings/sheet': ['settings.js', 'sheet.js'],
  });
});

test('the first words of a route are those of its own page, not of a list or a frame around it', () => {
  assert.deepEqual(pages[':centre/cases']?.[1], [['h1', 'src/app/cases/list.ts']]);
  assert.deepEqual(pages[':centre/settings/sheet']?.[1], [['h1', 'src/app/sheet.ts']]);
});
