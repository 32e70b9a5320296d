import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Api } from '../../api/api';
import {
  listAccountInvitations,
  sendInvitationAgain,
  withdrawInvitation,
} from '../../api/functions';
import type { AccountInvitationResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import type { Column } from '../../shared/ui/data-table/column';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { grantWords } from '../data/role-grants';
import { WaitingInvitations } from '../ui/waiting-invitations';
import { ofName } from '../../shared/format/french';

/** Invitations that nobody has taken up yet. */
@Component({
  selector: 'em-invitation-list',
  imports: [RetryNotice, WaitingInvitations],
  template: `
    <h2>Invitations en attente</h2>
    @if (invitations.error(); as error) {
      <em-retry-notice [error]="error" (retry)="invitations.reload()" />
    } @else if (rows().length > 0) {
      <em-waiting-invitations
        [rows]="rows()"
        [about]="about"
        [resends]="mayEdit()"
        [withdraw]="mayEdit() ? withdraw : undefined"
        (again)="sendAgain($event)"
        (withdrawn)="told($event)"
      />
    } @else {
      <p>Aucune invitation n’attend de réponse.</p>
    }
  `,
})
export class InvitationList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  readonly centre = input.required<string>();
  readonly mayEdit = input(true);
  /** Another number when an invitation may have been added. */
  readonly changes = input(0);

  protected readonly invitations = apiResource(listAccountInvitations, () => ({
    centre: this.centre(),
  }));
  protected readonly rows = computed(() =>
    this.invitations.hasValue() ? (this.invitations.value()?.items ?? []) : [],
  );
  protected readonly about: readonly Column<AccountInvitationResponse>[] = [
    { key: 'roles', label: 'Rôles', text: ({ roles }) => roles.map(grantWords).join('\u00a0; ') },
  ];
  protected readonly withdraw = ({ id }: AccountInvitationResponse) =>
    this.api.invoke(withdrawInvitation, { centre: this.centre(), id });

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

  protected told({ email }: AccountInvitationResponse): void {
    this.toasts.say(`L’invitation ${ofName(email)} est retirée.`);
    this.invitations.reload();
  }
}
