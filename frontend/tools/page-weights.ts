/** What esbuild's metafile says of a build, as far as weights need it. */
export interface Build {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
}

export interface Weight {
  readonly name: string;
  readonly kind: 'public page' | 'page after login' | 'chart or calendar' | 'loaded when seen';
  /** Scripts that are loaded before the page shows, in bytes as they are sent. */
  readonly initial: number;
  /** Those of them that the start of the application does not load already. */
  readonly own: number;
  readonly problems: readonly string[];
}

/** Bytes of compressed scripts. */
const BUDGET = { public: 200_000, member: 260_000, own: 100_000, heavy: 200_000 };

/** Libraries too big for a page's own budget: each has its own, and no page may wait for them. */
const HEAVY = /node_modules\/(echarts|zrender|fullcalendar|@fullcalendar)\//;

/** The weight of every page and of every part that is loaded later, against its budget. */
export function weigh(
  build: Build,
  appRoutes: string,
  sizeOf: (output: string) => number,
): readonly Weight[] {
  const outputs = build.outputs;
  const outputOf = new Map<string, string>();
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint && file.endsWith('.js')) {
      outputOf.set(entryPoint, file);
    }
  }
  const main = outputOf.get('src/main.ts');
  if (!main) {
    throw new Error('The build has no src/main.ts.');
  }
  const start = loadedWith(build, main);
  const total = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const isHeavy = (file: string) =>
    Object.keys(outputs[file]?.inputs ?? {}).some((input) => HEAVY.test(input));
  const pages = pagesOf(build, appRoutes, outputOf);

  return [...outputOf]
    .filter(([source]) => source !== 'src/main.ts' && !source.endsWith('.routes.ts'))
    .map(([source, file]) => {
      const loaded = loadedWith(build, file);
      const added = [...loaded].filter((each) => !start.has(each));
      const own = total(added);
      const name = source.replace(/^src\/app\//, '').replace(/\.ts$/, '');
      const initial = total(new Set([...start, ...loaded]));
      const isPage = pages.get(file);
      if (isPage) {
        const limit = BUDGET[isPage];
        return {
          name,
          kind: isPage === 'public' ? ('public page' as const) : ('page after login' as const),
          initial,
          own,
          problems: [
            ...over('initial scripts', initial, limit),
            ...over('its own scripts', own, BUDGET.own),
            ...(added.some(isHeavy) ? ['waits for the chart or calendar library'] : []),
          ],
        };
      }
      const heavy = added.some(isHeavy);
      return {
        name,
        kind: heavy ? ('chart or calendar' as const) : ('loaded when seen' as const),
        initial,
        own,
        problems: over('its own scripts', own, heavy ? BUDGET.heavy : BUDGET.own),
      };
    })
    .sort((one, other) => other.initial - one.initial);
}

function over(what: string, bytes: number, limit: number): string[] {
  return bytes > limit ? [`${what}: ${inKb(bytes)}, at most ${inKb(limit)}`] : [];
}

export function inKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A file with everything that it imports, and so on. */
export function loadedWith(build: Build, file: string): Set<string> {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!found.has(next)) {
      found.add(next);
      for (const { path, kind } of build.outputs[next]?.imports ?? []) {
        if (kind === 'import-statement') {
          open.push(path);
        }
      }
    }
  }
  return found;
}

/**
 * The pages that the routes name, and which of them need no login. What the routes do not say to be for
 * members counts as public: a page that is not recognised is held to the smaller budget.
 */
function pagesOf(
  build: Build,
  appRoutes: string,
  outputOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, 'public' | 'member'> {
  const pages = new Map<string, 'public' | 'member'>();
  // A route ends where the next one names its path.
  for (const route of appRoutes.split(/\bpath:/)) {
    const group = route.includes('requireRole(') ? 'member' : 'public';
    for (const [, name] of route.matchAll(/import\('\.\/([^']+)'\)/g)) {
      const file = outputOf.get(`src/app/${name}.ts`);
      if (!file) {
        throw new Error(`app.routes.ts loads ${name}, which the build does not have by itself.`);
      }
      const isList = name?.endsWith('.routes');
      const shown = isList
        ? (build.outputs[file]?.imports ?? [])
            .filter(({ kind }) => kind === 'dynamic-import')
            .map(({ path }) => path)
        : [file];
      for (const page of shown) {
        if (pages.get(page) !== 'public') {
          pages.set(page, group);
        }
      }
    }
  }
  if (pages.size === 0) {
    throw new Error('app.routes.ts names no page.');
  }
  return pages;
}
