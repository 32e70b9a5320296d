import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Build, weigh } from './page-weights.ts';

const routes = `
  { path: '', loadComponent: async () => (await import('./home/home')).Home },
  { path: 'cases', canActivate: [requireRole('A')], loadChildren: async () => (await import('./cases.routes')).r },
`;

function built(homeImports: readonly string[] = []): Build {
  const output = (
    entryPoint: string | undefined,
    imports: [string, string][],
    inputs: string[],
  ) => ({
    entryPoint,
    imports: imports.map(([path, kind]) => ({ path, kind })),
    inputs: Object.fromEntries(inputs.map((input) => [input, {}])),
  });
  return {
    outputs: {
      'main.js': output('src/main.ts', [['shared.js', 'import-statement']], []),
      'shared.js': output(undefined, [], []),
      'home.js': output(
        'src/app/home/home.ts',
        [
          ['shared.js', 'import-statement'],
          ['chart.js', 'dynamic-import'],
          ...homeImports.map((path): [string, string] => [path, 'import-statement']),
        ],
        [],
      ),
      'cases.routes.js': output('src/app/cases.routes.ts', [['list.js', 'dynamic-import']], []),
      'list.js': output('src/app/list/list.ts', [['main.js', 'import-statement']], []),
      'chart.js': output('src/app/shared/chart.ts', [], ['node_modules/echarts/core.js']),
    },
  };
}

const light = {
  'main.js': 60_000,
  'shared.js': 40_000,
  'home.js': 99_000,
  'list.js': 90_000,
  'chart.js': 199_000,
};

function weights(sizes: Record<string, number>, build = built()) {
  return weigh(build, routes, (file) => sizes[file] ?? 0);
}

function problemsOf(name: string, sizes: Record<string, number>, build?: Build) {
  return weights(sizes, build).find((each) => each.name === name)?.problems;
}

test('counts what a page loads, with the start of the application', () => {
  assert.deepEqual(
    weights(light).map(({ name, kind, initial, own }) => ({ name, kind, initial, own })),
    [
      { name: 'shared/chart', kind: 'chart or calendar', initial: 299_000, own: 199_000 },
      { name: 'home/home', kind: 'public page', initial: 199_000, own: 99_000 },
      { name: 'list/list', kind: 'page after login', initial: 190_000, own: 90_000 },
    ],
  );
  assert.deepEqual(
    weights(light).flatMap(({ problems }) => problems),
    [],
  );
});

test('refuses a public page over 200 kB', () => {
  assert.deepEqual(problemsOf('home/home', { ...light, 'main.js': 61_001 }), [
    'initial scripts: 200.0 kB, at most 200.0 kB',
  ]);
});

test('refuses a page after login over 260 kB', () => {
  const sizes = { ...light, 'main.js': 130_001 };
  assert.deepEqual(problemsOf('list/list', sizes), ['initial scripts: 260.0 kB, at most 260.0 kB']);
});

test('refuses a page with more than 100 kB of its own', () => {
  assert.deepEqual(problemsOf('home/home', { ...light, 'main.js': 50_000, 'home.js': 100_100 }), [
    'its own scripts: 100.1 kB, at most 100.0 kB',
  ]);
});

test('refuses a chart over 200 kB, and a page that waits for it', () => {
  assert.deepEqual(problemsOf('shared/chart', { ...light, 'chart.js': 200_100 }), [
    'its own scripts: 200.1 kB, at most 200.0 kB',
  ]);
  assert.deepEqual(problemsOf('home/home', { 'chart.js': 1 }, built(['chart.js'])), [
    'waits for the chart or calendar library',
  ]);
});

test('does not pass when a page of the routes is not in the build', () => {
  assert.throws(() => weigh(built(), "path: '', import('./gone/gone')", () => 0), /gone\/gone/);
  assert.throws(() => weigh(built(), 'export const routes = [];', () => 0), /names no page/);
});
