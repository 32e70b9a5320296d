import { computed, inject, Injectable } from '@angular/core';
import { getPresentation } from '../../api/functions';
import { apiResource } from './api-resource';
import { CentreStore } from './centre-store';

/** What the current centre tells the public of itself: read once for a page, its foot and its help. */
@Injectable({ providedIn: 'root' })
export class CentrePresentation {
  private readonly centre = inject(CentreStore).current;
  private readonly slug = computed(() => this.centre()?.slug);
  private readonly resource = apiResource(getPresentation, () => {
    const centre = this.slug();
    return centre ? { centre } : undefined;
  });

  readonly loading = this.resource.isLoading;
  readonly told = computed(() =>
    this.slug() && this.resource.hasValue() ? this.resource.value() : undefined,
  );

  /** After the sheet behind it was written. */
  reload(): void {
    this.resource.reload();
  }
}
