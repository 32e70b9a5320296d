import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { countUnreadNotices } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';

const every = 60_000;

/** How many notices wait, asked once a minute while somebody can see the answer. */
@Injectable()
export class UnreadNotices {
  private readonly document = inject(DOCUMENT);
  private readonly centre = inject(CentreStore).current;
  private timer?: ReturnType<typeof setInterval>;

  private readonly slug = computed(() => this.centre()?.slug);
  private readonly resource = apiResource(countUnreadNotices, () => {
    const centre = this.slug();
    return centre ? { centre } : undefined;
  });
  readonly count = computed(() =>
    this.resource.hasValue() ? (this.resource.value()?.count ?? 0) : 0,
  );

  constructor() {
    const follow = () => this.follow();
    this.document.addEventListener('visibilitychange', follow);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', follow);
      clearInterval(this.timer);
    });
    this.watch();
  }

  reload(): void {
    this.resource.reload();
  }

  private follow(): void {
    clearInterval(this.timer);
    if (!this.document.hidden) {
      this.reload();
      this.watch();
    }
  }

  private watch(): void {
    if (!this.document.hidden) {
      this.timer = setInterval(() => this.reload(), every);
    }
  }
}
