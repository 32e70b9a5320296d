import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api';
import { listCentres } from '../../api/functions';
import type { CentreResponse } from '../../api/models';

/** What those who run the platform may close for a centre. */
export type CentreFeature = CentreResponse['closed'][number];

/** The centres of the platform and the one that the address names. */
@Injectable({ providedIn: 'root' })
export class CentreStore {
  private readonly api = inject(Api);
  private readonly list = signal<readonly CentreResponse[] | undefined>(undefined);
  private readonly slug = signal<string | undefined>(undefined);
  private loading?: Promise<readonly CentreResponse[]>;

  readonly all = computed(() => this.list() ?? []);
  readonly current = computed(() => this.all().find((centre) => centre.slug === this.slug()));

  /** The department where people of the current centre work unless they say otherwise: its first. */
  readonly home = computed(() => this.current()?.departments[0] ?? '');

  /** Reads the centres, once; a failed reading is tried again by the next caller. */
  async load(): Promise<readonly CentreResponse[]> {
    this.loading ??= this.api.invoke(listCentres).catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    const centres = await this.loading;
    this.list.set(centres);
    return centres;
  }

  /** Makes the centre of the address the current one; undefined when there is none of that name. */
  async enter(slug: string): Promise<CentreResponse | undefined> {
    await this.load();
    this.slug.set(slug);
    return this.current();
  }

  /** Whether the centre of the address has it; unless told, it has. */
  offers(feature: CentreFeature): boolean {
    return !(this.current()?.closed ?? []).includes(feature);
  }

  leave(): void {
    this.slug.set(undefined);
  }
}
