import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Observable } from 'rxjs';
import { apiResource, type Operation } from './api-resource';
import { failureOf } from './problem';

interface Page<T> {
  items: readonly T[];
  page: number;
  size: number;
  total: number;
}

/** What a table shows and what it may ask for; the state lives in the address. */
export interface Listing<T> {
  readonly items: Signal<readonly T[]>;
  readonly total: Signal<number>;
  readonly page: Signal<number>;
  readonly size: Signal<number>;
  readonly sort: Signal<string>;
  readonly search: Signal<string>;
  readonly filters: Signal<Readonly<Record<string, string>>>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<string | undefined>;
  goTo(page: number): void;
  resize(size: number): void;
  sortBy(name: string): void;
  searchFor(text: string): void;
  /** Sets or, with null, clears filters of the address. */
  filter(values: Readonly<Record<string, string | null>>): void;
  reload(): void;
}

/**
 * A server-side list as a signal: `listing(listBodies, () => ({ centre: this.centre() }), { sort: 'name,asc' })`.
 * Page, size, sort, the text `q` and every name in `filters` are read from the query of the address
 * and given to the operation, so that a link or the back button finds the same list.
 */
export function listing<P extends object, T>(
  operation: Operation<P, Observable<{ body: Page<T> }>>,
  params: () => NonNullable<P> | undefined,
  options: { sort?: string; size?: number; filters?: readonly string[] } = {},
): Listing<T> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const query = toSignal(route.queryParamMap, { requireSync: true });
  const text = (name: string) => query().get(name) ?? '';

  const page = computed(() => Math.max(0, (Number(text('page')) || 1) - 1));
  const size = computed(() => Number(text('taille')) || (options.size ?? 25));
  const sort = computed(() => text('tri') || (options.sort ?? ''));
  const search = computed(() => text('q'));
  const filters = computed(() =>
    Object.fromEntries(
      (options.filters ?? []).flatMap((name) => (text(name) ? [[name, text(name)]] : [])),
    ),
  );

  const resource = apiResource(operation, () => {
    const base = params();
    return base === undefined
      ? undefined
      : {
          ...filters(),
          ...base,
          page: page(),
          size: size(),
          ...(sort() ? { sort: sort() } : {}),
          ...(search() ? { q: search() } : {}),
        };
  });
  // The last answer stays on screen while the next one is on its way: no jump of the page.
  const answer = computed<Page<T> | undefined>(() =>
    resource.hasValue() ? (resource.value() as Page<T>) : undefined,
  );

  const go = (queryParams: Record<string, string | number | null>) =>
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });

  return {
    items: computed(() => answer()?.items ?? []),
    total: computed(() => answer()?.total ?? 0),
    page,
    size,
    sort,
    search,
    filters,
    loading: computed(() => resource.isLoading()),
    error: computed(() => {
      const error = resource.error();
      return error ? failureOf(error).message : undefined;
    }),
    goTo: (wanted) => go({ page: wanted === 0 ? null : wanted + 1 }),
    resize: (wanted) => go({ taille: wanted, page: null }),
    sortBy: (name) => {
      const [current, way] = sort().split(',');
      go({ tri: `${name},${current === name && way === 'asc' ? 'desc' : 'asc'}`, page: null });
    },
    searchFor: (wanted) => go({ q: wanted.trim() || null, page: null }),
    filter: (values) => go({ ...values, page: null }),
    reload: () => resource.reload(),
  };
}
