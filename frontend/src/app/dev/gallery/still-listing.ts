import { computed, signal } from '@angular/core';
import type { Filter } from '../../shared/data/filter';
import type { Listing, Query } from '../../shared/data/listing';
import type { Failure } from '../../shared/data/problem';

interface Still<T> {
  readonly items?: readonly T[];
  readonly total?: number;
  readonly filters?: Query;
  readonly offered?: readonly Filter[];
  readonly loading?: boolean;
  readonly failure?: Failure;
}

/** A list that stands still in one state, without a server: sorting and paging move only themselves. */
export function stillListing<T>(state: Still<T>): Listing<T> {
  const page = signal(0);
  const size = signal(25);
  const sort = signal('name,asc');
  const search = signal('');
  const filters = signal<Query>(state.filters ?? {});
  const columns = signal<readonly string[] | undefined>(undefined);
  const items = state.items ?? [];
  return {
    name: '',
    centre: signal('cdg71'),
    items: signal(items),
    total: signal(state.total ?? items.length),
    page,
    size,
    sort,
    search,
    filters,
    offered: signal(state.offered ?? []),
    query: computed(() => ({ ...filters(), sort: sort() })),
    columns,
    view: signal(undefined),
    starting: signal(state.loading === true && items.length === 0),
    loading: signal(state.loading === true),
    failure: signal(state.failure),
    untouched: signal(true),
    goTo: (wanted) => page.set(wanted),
    resize: (wanted) => size.set(wanted),
    sortBy: (wanted) => {
      const [name, way] = sort().split(',');
      sort.set(
        wanted.includes(',')
          ? wanted
          : `${wanted},${name === wanted && way === 'asc' ? 'desc' : 'asc'}`,
      );
    },
    searchFor: (wanted) => search.set(wanted),
    filter: (values) =>
      filters.update((before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...values }).filter(
            (entry): entry is [string, string] => entry[1] !== null,
          ),
        ),
      ),
    clear: () => {
      filters.set({});
      search.set('');
    },
    showColumns: (keys) => columns.set(keys),
    show: () => filters.set({}),
    reload: () => undefined,
    collect: (limit) => Promise.resolve(items.slice(0, limit)),
  };
}
