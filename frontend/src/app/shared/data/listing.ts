import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { firstValueFrom, type Observable } from 'rxjs';
import { apiResource, type Operation, requestFor } from './api-resource';
import { type Filter, namesOf } from './filter';
import { type Failure, failureOf } from './problem';

interface Page<T> {
  items: readonly T[];
  page: number;
  size: number;
  total: number;
}

/** How many rows one answer may hold. */
const mostPerPage = 100;

/** The names and values that a list is asked with, page and size left out. */
export type Query = Readonly<Record<string, string>>;

/** What a table shows and what it may ask for; the state lives in the address. */
export interface Listing<T> {
  /** What exports and saved views call the list; empty when it has neither. */
  readonly name: string;
  readonly centre: Signal<string>;
  readonly items: Signal<readonly T[]>;
  readonly total: Signal<number>;
  readonly page: Signal<number>;
  readonly size: Signal<number>;
  readonly sort: Signal<string>;
  readonly search: Signal<string>;
  readonly filters: Signal<Query>;
  readonly offered: Signal<readonly Filter[]>;
  /** Sort, words and filters under the names of the operation. */
  readonly query: Signal<Query>;
  /** Keys of the columns chosen in the address, in their order; none was chosen when undefined. */
  readonly columns: Signal<readonly string[] | undefined>;
  /** The saved view that the address names. */
  readonly view: Signal<string | undefined>;
  /** True until the first answer, whatever it is. */
  readonly starting: Signal<boolean>;
  readonly loading: Signal<boolean>;
  readonly failure: Signal<Failure | undefined>;
  goTo(page: number): void;
  resize(size: number): void;
  /** Sorts by a name, the other way when it is sorted by it already; `name,desc` says the way. */
  sortBy(name: string): void;
  searchFor(text: string): void;
  /** Sets or, with null, clears filters of the address. */
  filter(values: Readonly<Record<string, string | null>>): void;
  /** Forgets words and filters, keeps order and columns. */
  clear(): void;
  showColumns(keys: readonly string[] | undefined): void;
  /** Replaces the whole state, as a saved view does; undefined is the list as it opens. */
  show(
    state: { query: Query; columns?: readonly string[]; view?: string } | undefined,
    instead?: boolean,
  ): void;
  /** Nothing was asked for in the address. */
  readonly untouched: Signal<boolean>;
  reload(): void;
  /** Reads the rows of the whole search, in the order of the list, up to a limit. */
  collect(limit: number): Promise<readonly T[]>;
}

/**
 * A server-side list as a signal: `listing(listBodies, () => ({ centre: this.centre() }), { sort: 'name,asc' })`.
 * Page, size, sort, the text `q`, the filters and the columns are read from the query of the address
 * and given to the operation, so that a link or the back button finds the same list.
 */
export function listing<P extends object, T>(
  operation: Operation<P, Observable<{ body: Page<T> }>>,
  params: () => NonNullable<P> | undefined,
  options: {
    name?: string;
    sort?: string;
    size?: number;
    /** Computed where a role or an assignment decides which there are. */
    filters?: readonly Filter[] | (() => readonly Filter[]);
  } = {},
): Listing<T> {
  const http = inject(HttpClient);
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const address = toSignal(route.queryParamMap, { requireSync: true });
  const text = (name: string) => address().get(name) ?? '';
  const offered = computed(() =>
    typeof options.filters === 'function' ? options.filters() : (options.filters ?? []),
  );
  const names = computed(() => offered().flatMap(namesOf));

  const page = computed(() => Math.max(0, (Number(text('page')) || 1) - 1));
  const size = computed(() => Number(text('taille')) || (options.size ?? 25));
  const sort = computed(() => text('tri') || (options.sort ?? ''));
  const search = computed(() => text('q'));
  const filters = computed(
    (): Query =>
      Object.fromEntries(names().flatMap((name) => (text(name) ? [[name, text(name)]] : []))),
    { equal: same },
  );
  const query = computed(
    (): Query => ({
      ...filters(),
      ...(sort() ? { sort: sort() } : {}),
      ...(search() ? { q: search() } : {}),
    }),
    { equal: same },
  );
  const columns = computed(() => (text('colonnes') ? text('colonnes').split(',') : undefined));

  const asked = (wanted: { page: number; size: number }) => {
    const base = params();
    return base === undefined ? undefined : { ...query(), ...base, ...wanted };
  };
  const resource = apiResource(operation, () => asked({ page: page(), size: size() }));
  const centre = computed(() =>
    String((params() as { centre?: string } | undefined)?.centre ?? ''),
  );
  const answer = lastAnswer(resource as HttpResourceRef<Page<T> | undefined>, centre);

  const go = (queryParams: Record<string, string | number | null>) =>
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });

  return {
    name: options.name ?? '',
    centre,
    items: computed(() => answer()?.items ?? []),
    total: computed(() => answer()?.total ?? 0),
    page,
    size,
    sort,
    search,
    filters,
    offered,
    query,
    columns,
    view: computed(() => text('vue') || undefined),
    starting: computed(() => answer() === undefined && !resource.error()),
    loading: computed(() => resource.isLoading()),
    failure: computed(() => {
      const error = resource.error();
      return error ? failureOf(error) : undefined;
    }),
    goTo: (wanted) => go({ page: wanted === 0 ? null : wanted + 1 }),
    resize: (wanted) => go({ taille: wanted, page: null }),
    sortBy: (wanted) => {
      const [name, given] = wanted.split(',');
      const [current, way] = sort().split(',');
      const next = given ?? (current === name && way === 'asc' ? 'desc' : 'asc');
      go({ tri: `${name},${next}`, page: null });
    },
    searchFor: (wanted) => go({ q: wanted.trim() || null, page: null }),
    filter: (values) => go({ ...values, page: null }),
    clear: () =>
      go({ q: null, page: null, ...Object.fromEntries(names().map((name) => [name, null])) }),
    showColumns: (keys) => go({ colonnes: keys?.join(',') ?? null }),
    untouched: computed(() => address().keys.length === 0),
    show: (state, instead = false) => {
      const { sort: order, ...rest } = state?.query ?? {};
      void router.navigate([], {
        relativeTo: route,
        replaceUrl: instead,
        queryParams: {
          ...rest,
          ...(order && order !== options.sort ? { tri: order } : {}),
          ...(state?.columns ? { colonnes: state.columns.join(',') } : {}),
          ...(state?.view ? { vue: state.view } : {}),
        },
      });
    },
    reload: () => resource.reload(),
    collect: async (limit) => {
      const rows: T[] = [];
      for (let next = 0; rows.length < limit; next++) {
        const wanted = asked({ page: next, size: mostPerPage });
        if (!wanted) {
          break;
        }
        const { url, params } = requestFor(operation.PATH, wanted);
        const found = await firstValueFrom(http.get<Page<T>>(url, { params }));
        rows.push(...found.items);
        if (found.items.length === 0 || rows.length >= found.total) {
          break;
        }
      }
      return rows.slice(0, limit);
    },
  };
}

/**
 * The last answer stays on screen while the next one is on its way: no jump of the page. Another
 * centre begins anew, so that nobody reads the rows of one under the name of the other.
 */
function lastAnswer<T>(
  resource: HttpResourceRef<T | undefined>,
  centre: Signal<string>,
): Signal<T | undefined> {
  const kept = linkedSignal<
    { centre: string; now: T | undefined },
    { centre: string; now: T | undefined }
  >({
    source: () => ({
      centre: centre(),
      now: resource.hasValue() ? resource.value() : undefined,
    }),
    computation: (next, before) => ({
      ...next,
      now: next.now ?? (before?.value.centre === next.centre ? before.value.now : undefined),
    }),
  });
  return computed(() => kept().now);
}

function same(one: Query, other: Query): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}
