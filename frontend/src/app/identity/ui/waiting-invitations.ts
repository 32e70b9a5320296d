import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDateTime, ofName } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { Confirmation, type Question } from '../../shared/ui/feedback/confirmation';

/** An invitation that nobody has taken up yet. */
export interface WaitingInvitation {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: string;
  readonly expired: boolean;
}

/** Invitations that wait for an answer, each to be taken back and, where the page can, sent again. */
@Component({
  selector: 'em-waiting-invitations',
  imports: [Cell, Chip, MatButton, SimpleTable],
  template: `
    <em-simple-table caption="Invitations en attente" [rows]="rows()" [columns]="columns()">
      <ng-template emCell="state" let-row>
        <em-chip [tone]="row.expired ? 'warning' : 'neutral'">{{
          row.expired ? 'Lien expiré' : 'En attente'
        }}</em-chip>
      </ng-template>
      <ng-template emCell="acts" let-row>
        @if (resends()) {
          <button matButton="text" type="button" (click)="again.emit(row)">
            Renvoyer&nbsp;<span class="visually-hidden">l’invitation {{ of(row.email) }}</span>
          </button>
        }
        @if (withdraw(); as withdraw) {
          <button matButton="text" type="button" (click)="askWithdrawal(row, withdraw)">
            Retirer&nbsp;<span class="visually-hidden">l’invitation {{ of(row.email) }}</span>
          </button>
        }
      </ng-template>
    </em-simple-table>
  `,
})
export class WaitingInvitations<T extends WaitingInvitation> {
  protected readonly of = ofName;
  private readonly confirmation = inject(Confirmation);
  private readonly current = inject(CentreStore).current;
  readonly rows = input.required<readonly T[]>();
  /** What else is said of each, between its address and its last day. */
  readonly about = input<readonly Column<T>[]>([]);
  readonly resends = input(false);
  /** Takes one back on the server, for those who may. */
  readonly withdraw = input<(invitation: T) => Promise<unknown>>();
  readonly again = output<T>();
  readonly withdrawn = output<T>();

  protected readonly columns = computed((): readonly Column<T>[] => [
    { key: 'email', label: 'Adresse', text: ({ email }) => email },
    ...this.about(),
    {
      key: 'expiresAt',
      label: 'Lien valable jusqu’au',
      text: ({ expiresAt }) => formatDateTime(expiresAt, this.current()?.timeZone),
    },
    { key: 'state', label: 'État' },
    ...(this.resends() || this.withdraw() ? [{ key: 'acts', label: 'Actions' }] : []),
  ]);

  protected async askWithdrawal(
    invitation: T,
    withdraw: (invitation: T) => Promise<unknown>,
  ): Promise<void> {
    const question: Question = {
      heading: `Retirer l’invitation ${ofName(invitation.email)}\u00a0?`,
      consequence:
        'Le lien envoyé n’ouvrira plus rien. Vous pourrez inviter cette personne à nouveau.',
      confirm: 'Retirer l’invitation',
      act: () => withdraw(invitation),
    };
    if (await this.confirmation.ask(question)) {
      this.withdrawn.emit(invitation);
    }
  }
}
