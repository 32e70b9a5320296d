import { Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { listNotices, readAllNotices, readNotice } from '../../api/functions';
import type { NoticeLine } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDateTime } from '../../shared/format/french';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { noticeWord } from './notice-words';
import { UnreadNotices } from './unread-notices';

/** The last notices; opening one reads it. */
@Component({
  selector: 'em-notice-list',
  imports: [MatButton, RetryNotice, RouterLink],
  template: `
    <h2>Notifications</h2>
    @if (notices.error(); as error) {
      <em-retry-notice [error]="error" (retry)="notices.reload()" />
    } @else {
      @if (unread.count() > 0) {
        <p>
          <button matButton="outlined" type="button" (click)="readAll()">
            Tout marquer comme lu
          </button>
        </p>
      }
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            <a [routerLink]="line.url" (click)="read(line)">{{ line.word }}</a>
            <span>{{ line.title }}</span>
            <span class="muted">{{ line.when }}</span>
            @if (!line.readAt) {
              <strong>Non lue</strong>
            }
          </li>
        } @empty {
          <li class="muted" role="status">
            {{
              notices.isLoading()
                ? 'Chargement…'
                : 'Aucune notification. Vous serez prévenu ici de ce qui avance dans vos dossiers.'
            }}
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h2 {
      margin-block: 0 0.5rem;
      font-size: 1.05rem;
    }
    ul {
      max-block-size: min(26rem, 60vh);
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }
    li {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    span {
      display: block;
      font-size: 0.92rem;
    }
    strong {
      font-size: 0.9rem;
      color: var(--mat-sys-primary);
    }
  `,
})
export class NoticeList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly centre = inject(CentreStore).current;
  protected readonly unread = inject(UnreadNotices);

  /** One was opened: the panel has done its work. */
  readonly opened = output();

  protected readonly notices = apiResource(listNotices, () => {
    const centre = this.centre()?.slug;
    return centre ? { centre, page: 0, size: 20 } : undefined;
  });
  protected readonly lines = computed(() => {
    const { slug, timeZone } = this.centre() ?? {};
    const items = this.notices.hasValue() ? (this.notices.value()?.items ?? []) : [];
    return items.map((item) => ({
      ...item,
      word: noticeWord(item.kind),
      when: formatDateTime(item.createdAt, timeZone),
      url: this.router.parseUrl(`/${slug}/${item.path}`),
    }));
  });

  protected read({ id, readAt }: NoticeLine): void {
    this.opened.emit();
    if (!readAt) {
      void this.tell((centre) => this.api.invoke(readNotice, { centre, id }));
    }
  }

  protected async readAll(): Promise<void> {
    await this.tell((centre) => this.api.invoke(readAllNotices, { centre }));
    this.notices.reload();
  }

  /** A notice that stays unread stops nobody: the next count shows it again. */
  private async tell(act: (centre: string) => Promise<unknown>): Promise<void> {
    await act(this.centre()?.slug ?? '').catch(() => undefined);
    this.unread.reload();
  }
}
