import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../api/api';
import { rememberRecent } from '../api/functions';
import type { FoundItem } from '../api/models';
import { SessionStore } from '../shared/data/session-store';

const pages: Readonly<Record<string, FoundItem['kind']>> = {
  collectivites: 'BODY',
  conventions: 'CONVENTION',
  dossiers: 'CASE',
  facturation: 'CASE',
  factures: 'INVOICE',
};

/** Remembers for each member what they open, to be found again at once. */
@Injectable({ providedIn: 'root' })
export class Visits {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => this.remember(urlAfterRedirects));
  }

  private remember(url: string): void {
    const [, centre = '', page = '', id = '', ...rest] = (url.split(/[?#]/)[0] ?? '').split('/');
    const kind = pages[page];
    const own = !this.session.impersonation() && this.session.rolesIn(centre).length > 0;
    if (kind && id && rest.length === 0 && own) {
      // A page that is not remembered opens all the same; drafts without a number have no place there.
      const body = { kind, id: decodeURIComponent(id) };
      this.api.invoke(rememberRecent, { centre, body }).catch(() => undefined);
    }
  }
}
