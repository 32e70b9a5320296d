import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  listAccountInvitations,
  sendInvitationAgain,
  withdrawInvitation,
} from '../../api/functions';
import type { AccountInvitationResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { grantWords } from '../data/role-grants';

/** Invitations that nobody has taken up yet. */
@Component({
  selector: 'em-invitation-list',
  imports: [Cell, Chip, MatButton, RetryNotice, SimpleTable],
  template: `
    <h2>Invitations en attente</h2>
    @if (invitations.error(); as error) {
      <em-retry-notice [error]="error" (retry)="invitations.reload()" />
    } @else if (rows().length > 0) {
      <em-simple-table caption="Invitations en attente" [rows]="rows()" [columns]="columns">
        <ng-template emCell="state" let-row>
          <em-chip [tone]="row.expired ? 'warning' : 'neutral'">{{
            row.expired ? 'Lien expiré' : 'En attente'
          }}</em-chip>
        </ng-template>
        <ng-template emCell="acts" let-row>
          <button matButton="text" type="button" (click)="sendAgain(row)">
            Renvoyer&nbsp;<span class="visually-hidden">l’invitation de {{ row.email }}</span>
          </button>
          <button matButton="text" type="button" (click)="withdraw(row)">
            Retirer&nbsp;<span class="visually-hidden">l’invitation de {{ row.email }}</span>
          </button>
        </ng-template>
      </em-simple-table>
    } @else {
      <p>Aucune invitation n’attend de réponse.</p>
    }
  `,
})
export class InvitationList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();
  /** Another number when an invitation may have been added. */
  readonly changes = input(0);

  protected readonly invitations = apiResource(listAccountInvitations, () => ({
    centre: this.centre(),
  }));
  protected readonly rows = computed(() =>
    this.invitations.hasValue() ? (this.invitations.value()?.items ?? []) : [],
  );
  protected readonly columns: readonly Column<AccountInvitationResponse>[] = [
    { key: 'email', label: 'Adresse', text: ({ email }) => email },
    { key: 'roles', label: 'Rôles', text: ({ roles }) => roles.map(grantWords).join('\u00a0; ') },
    {
      key: 'expiresAt',
      label: 'Lien valable jusqu’au',
      text: ({ expiresAt }) => formatDateTime(expiresAt, this.current()?.timeZone),
    },
    { key: 'state', label: 'État' },
    { key: 'acts', label: 'Actions' },
  ];

  constructor() {
    effect(() => {
      if (this.changes() > 0) {
        untracked(() => this.invitations.reload());
      }
    });
  }

  protected async sendAgain({ id, email }: AccountInvitationResponse): Promise<void> {
    try {
      await this.api.invoke(sendInvitationAgain, { centre: this.centre(), id });
      this.toasts.say(`Un nouveau lien est envoyé à ${email}. Le précédent n’ouvre plus rien.`);
      this.invitations.reload();
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }

  protected async withdraw({ id, email }: AccountInvitationResponse): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Retirer l’invitation de ${email}\u00a0?`,
      consequence:
        'Le lien envoyé n’ouvrira plus rien. Vous pourrez inviter cette personne à nouveau.',
      confirm: 'Retirer l’invitation',
      act: () => this.api.invoke(withdrawInvitation, { centre: this.centre(), id }),
    });
    if (done) {
      this.toasts.say(`L’invitation de ${email} est retirée.`);
      this.invitations.reload();
    }
  }
}
