import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api';
import { changeView, listViews, removeView, saveView } from '../../api/functions';
import type { ViewSummary } from '../../api/models';
import type { Query } from './listing';

export interface ViewContent {
  readonly name: string;
  readonly query: Query;
  readonly columns: readonly string[] | null;
  readonly isDefault: boolean;
}

/** The views that somebody keeps of one list in one centre, read again after each change. */
@Injectable({ providedIn: 'root' })
export class SavedViews {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<string, readonly ViewSummary[]>>(new Map());

  of(centre: string, list: string) {
    return computed(() => this.known().get(`${centre}/${list}`));
  }

  async read(centre: string, list: string): Promise<readonly ViewSummary[]> {
    const { items } = await this.api.invoke(listViews, { centre, list });
    this.known.update((before) => new Map(before).set(`${centre}/${list}`, items));
    return items;
  }

  async save(centre: string, list: string, content: ViewContent): Promise<ViewSummary> {
    const view = await this.api.invoke(saveView, { centre, body: { list, ...sent(content) } });
    await this.read(centre, list);
    return view;
  }

  async change(centre: string, view: ViewSummary, content: ViewContent): Promise<ViewSummary> {
    const changed = await this.api.invoke(changeView, {
      centre,
      id: view.id,
      body: sent(content),
    });
    await this.read(centre, view.list);
    return changed;
  }

  async remove(centre: string, view: ViewSummary): Promise<void> {
    await this.api.invoke(removeView, { centre, id: view.id });
    await this.read(centre, view.list);
  }
}

function sent(content: ViewContent) {
  return {
    ...content,
    query: { ...content.query },
    columns: content.columns ? [...content.columns] : null,
  };
}
