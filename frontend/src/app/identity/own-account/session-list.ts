import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { endOtherSessions, endSession, ownSessions } from '../../api/functions';
import type { OpenSession } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** Where the person is logged in, with a way to log out from afar. */
@Component({
  selector: 'em-session-list',
  imports: [Cell, Chip, MatButton, RetryNotice, SimpleTable],
  template: `
    @if (sessions.error(); as error) {
      <em-retry-notice [error]="error" (retry)="sessions.reload()" />
    } @else {
      <p>
        Si vous ne reconnaissez pas un appareil, mettez fin à sa session et changez votre mot de
        passe. Pour le personnel d’un centre, une session dure douze heures au plus.
      </p>
      <em-simple-table caption="Sessions ouvertes" [rows]="rows()" [columns]="columns">
        <ng-template emCell="act" let-row>
          @if (row.current) {
            <em-chip tone="neutral">Cette session</em-chip>
          } @else {
            <button matButton="text" type="button" (click)="end(row)">
              Mettre fin&nbsp;<span class="visually-hidden">à la session {{ row.device }}</span>
            </button>
          }
        </ng-template>
      </em-simple-table>
      @if (rows().length > 1) {
        <p>
          <button matButton="outlined" type="button" (click)="endOthers()">
            Mettre fin à toutes les autres
          </button>
        </p>
      }
    }
  `,
})
export class SessionList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly sessions = apiResource(ownSessions, () => ({}));
  protected readonly rows = computed(() =>
    this.sessions.hasValue() ? (this.sessions.value() ?? []) : [],
  );
  protected readonly columns: readonly Column<OpenSession>[] = [
    { key: 'device', label: 'Appareil', text: ({ device }) => device },
    { key: 'address', label: 'Adresse IP', text: ({ address }) => address ?? '' },
    { key: 'signedInAt', label: 'Ouverte', text: ({ signedInAt }) => formatDateTime(signedInAt) },
    {
      key: 'lastSeenAt',
      label: 'Vue pour la dernière fois',
      text: ({ lastSeenAt }) => formatDateTime(lastSeenAt),
    },
    { key: 'act', label: 'Action' },
  ];

  protected end({ handle }: OpenSession): Promise<void> {
    return this.run(
      () => this.api.invoke(endSession, { handle }),
      'La session est terminée sur cet appareil.',
    );
  }

  protected endOthers(): Promise<void> {
    return this.run(
      () => this.api.invoke(endOtherSessions),
      'Toutes les autres sessions sont terminées.',
    );
  }

  private async run(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      this.toasts.say(done);
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
    this.sessions.reload();
  }
}
