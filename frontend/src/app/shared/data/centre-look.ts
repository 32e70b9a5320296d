import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable } from '@angular/core';
import { getAppearance } from '../../api/functions';
import type { AppearanceResponse } from '../../api/models';
import { apiResource } from './api-resource';
import { CentreStore } from './centre-store';

/** The colour and the logo of the current centre; every shade of the theme is made from the colour. */
@Injectable({ providedIn: 'root' })
export class CentreLook {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly centre = inject(CentreStore).current;
  private readonly slug = computed(() => this.centre()?.slug);
  private readonly resource = apiResource(getAppearance, () => {
    const centre = this.slug();
    return centre ? { centre } : undefined;
  });

  readonly appearance = computed(() =>
    this.slug() && this.resource.hasValue() ? this.resource.value() : undefined,
  );
  readonly logo = computed(() => this.appearance()?.logo ?? undefined);

  constructor() {
    effect(() => {
      const slug = this.slug();
      const appearance = this.appearance();
      // While the answer is on its way the colour of the last visit stays.
      if (!slug || appearance) {
        this.paint(appearance?.colour ?? null);
      }
      if (slug && appearance) {
        this.keep(slug, appearance.colour ?? null);
      }
    });
  }

  /** What the server answered to a change of it. */
  changed(appearance: AppearanceResponse): void {
    this.resource.set(appearance);
  }

  /** Something else may have changed it. */
  reload(): void {
    this.resource.reload();
  }

  /** Shows a colour that is not saved yet; null goes back to the one that is. */
  preview(colour: string | null): void {
    this.paint(colour ?? this.appearance()?.colour ?? null);
  }

  private paint(colour: string | null): void {
    if (colour) {
      this.root.style.setProperty('--em-brand', colour);
    } else {
      this.root.style.removeProperty('--em-brand');
    }
  }

  private keep(slug: string, colour: string | null): void {
    try {
      if (colour) {
        localStorage.setItem(`entremise.colour.${slug}`, colour);
      } else {
        localStorage.removeItem(`entremise.colour.${slug}`);
      }
    } catch {
      // The colour then comes with the answer at each visit.
    }
  }
}
