import { inject, Injectable, signal, computed } from '@angular/core';
import { Api } from '../../api/api';
import { listRecents, quickSearch, rememberRecent } from '../../api/functions';
import type { FoundItem } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import type { PaletteEntry, PaletteGroup } from './palette-entries';

const titles: Readonly<Record<FoundItem['kind'], string>> = {
  BODY: 'Collectivités',
  CONVENTION: 'Conventions',
  CASE: 'Dossiers',
  INVOICE: 'Factures',
  MEDIATOR: 'Médiateurs',
};

interface FoundEntry extends PaletteEntry {
  readonly found: FoundItem;
}

/** What the server finds by a few letters, and before the first of them what was opened last. */
@Injectable()
export class PaletteFinds {
  private readonly api = inject(Api);
  private readonly centre = inject(CentreStore).current;
  private readonly sought = signal('');

  private readonly recents = apiResource(listRecents, () => {
    const centre = this.centre()?.slug;
    return centre ? { centre } : undefined;
  });
  private readonly results = apiResource(quickSearch, () => {
    const centre = this.centre()?.slug;
    const q = this.sought();
    return centre && q.length >= 2 ? { centre, q, limit: 8 } : undefined;
  });

  readonly loading = computed(() => this.results.isLoading());
  readonly groups = computed<PaletteGroup[]>(() => {
    if (this.sought().length < 2) {
      const items = this.recents.hasValue() ? (this.recents.value()?.items ?? []) : [];
      return items.length > 0 && !this.sought()
        ? [{ title: 'Ouverts récemment', entries: items.map((item) => this.entry(item)) }]
        : [];
    }
    const items = this.results.hasValue() ? (this.results.value()?.items ?? []) : [];
    const kinds = [...new Set(items.map(({ kind }) => kind))];
    return kinds.map((kind) => ({
      title: titles[kind],
      entries: items.filter((item) => item.kind === kind).map((item) => this.entry(item)),
    }));
  });

  look(text: string): void {
    this.sought.set(text.trim());
  }

  /** Losing a line of the recents is no reason to keep anybody from going on. */
  remember(entry: PaletteEntry): void {
    const found = 'found' in entry ? (entry as FoundEntry).found : undefined;
    const centre = this.centre()?.slug;
    if (found && centre) {
      const body = { kind: found.kind, id: found.id };
      this.api.invoke(rememberRecent, { centre, body }).catch(() => undefined);
    }
  }

  private entry(item: FoundItem): FoundEntry {
    return {
      id: `trouve-${item.kind}-${item.id}`,
      title: item.title,
      subtitle: item.subtitle,
      commands: ['/', this.centre()?.slug ?? '', ...item.path.split('/')],
      found: item,
    };
  }
}
