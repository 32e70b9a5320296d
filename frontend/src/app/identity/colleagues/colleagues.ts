import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listColleagues, removeColleague, withdrawColleagueInvitation } from '../../api/functions';
import type { ColleagueInvitation, ColleagueResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { Toasts } from '../../shared/data/toasts';
import { formatDate, formatDateTime, ofName } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ownBody } from '../../shared/ui/form/own-body';
import { WaitingInvitations } from '../ui/waiting-invitations';
import { InviteColleague } from './invite-colleague';

/** Who works for the same public body, kept by themselves. */
@Component({
  selector: 'em-colleagues',
  imports: [
    Cell,
    Chip,
    ChoiceField,
    FormField,
    InviteColleague,
    MatButton,
    RetryNotice,
    SimpleTable,
    WaitingInvitations,
  ],
  template: `
    <div class="page">
      <h1>Collègues</h1>
      <p class="lead">
        Les personnes qui ont accès à l’espace {{ of(body.name()) }}. Vous pouvez inviter vos
        collègues et retirer leur accès&nbsp;; le centre de gestion le peut aussi.
      </p>
      @if (body.choices().length > 1) {
        <em-choice-field
          legend="Collectivité"
          [choices]="body.choices()"
          [formField]="body.form.siren"
        />
      }
      <p>
        <button matButton="filled" type="button" (click)="inviting.set(true)">
          Inviter un collègue
        </button>
      </p>
      @if (accounts.error(); as error) {
        <em-retry-notice [error]="error" (retry)="accounts.reload()" />
      } @else {
        <em-simple-table
          caption="Accès ouverts"
          emptyText="Personne n’a accès."
          [rows]="colleagues()"
          [columns]="columns"
        >
          <ng-template emCell="name" let-row>
            <strong>{{ row.name }}</strong><br />{{ row.email }}
          </ng-template>
          <ng-template emCell="active" let-row>
            <em-chip [tone]="row.active ? 'success' : 'neutral'">{{
              row.active ? 'Actif' : 'Fermé ou échu'
            }}</em-chip>
          </ng-template>
          <ng-template emCell="acts" let-row>
            @if (row.self) {
              Vous
            } @else {
              <button matButton="text" type="button" (click)="remove(row)">
                Retirer l’accès&nbsp;<span class="visually-hidden">{{ of(row.name) }}</span>
              </button>
            }
          </ng-template>
        </em-simple-table>
        @if (invitations().length > 0) {
          <h2>Invitations en attente</h2>
          <em-waiting-invitations
            [rows]="invitations()"
            [withdraw]="withdraw"
            (withdrawn)="tell('L’invitation de ' + $event.email + ' est retirée.')"
          />
        }
      }
      @if (inviting()) {
        <em-invite-colleague
          [centre]="centre()"
          [siren]="body.siren()"
          [bodyName]="body.name()"
          [domains]="domains()"
          (sent)="invited($event)"
          (closed)="inviting.set(false)"
        />
      }
    </div>
  `,
})
export class Colleagues {
  protected readonly of = ofName;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  protected readonly body = ownBody(this.centre, may.editOwnAccounts);
  protected readonly inviting = signal(false);

  protected readonly accounts = apiResource(listColleagues, () =>
    this.body.siren() ? this.where() : undefined,
  );
  private readonly read = computed(() =>
    this.accounts.hasValue() ? this.accounts.value() : undefined,
  );
  protected readonly colleagues = computed(() => this.read()?.colleagues ?? []);
  protected readonly invitations = computed(() => this.read()?.invitations ?? []);
  protected readonly domains = computed(() => this.read()?.domains ?? []);
  protected readonly columns: readonly Column<ColleagueResponse>[] = [
    { key: 'name', label: 'Nom' },
    {
      key: 'validUntil',
      label: 'Accès',
      text: ({ validUntil }) => (validUntil ? `Jusqu’au ${formatDate(validUntil)}` : 'Sans limite'),
    },
    {
      key: 'lastLoginAt',
      label: 'Dernière connexion',
      text: ({ lastLoginAt }) =>
        lastLoginAt ? formatDateTime(lastLoginAt, this.current()?.timeZone) : 'Jamais',
    },
    { key: 'active', label: 'État' },
    { key: 'acts', label: 'Actions' },
  ];
  protected readonly withdraw = ({ id }: ColleagueInvitation) =>
    this.api.invoke(withdrawColleagueInvitation, { ...this.where(), id });

  protected invited(address: string): void {
    this.inviting.set(false);
    this.tell(`L’invitation est envoyée à ${address}.`);
  }

  protected async remove({ userId, name }: ColleagueResponse): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Retirer l’accès ${ofName(name)}\u00a0?`,
      consequence: `Ses sessions se terminent tout de suite et l’espace ${ofName(this.body.name())} ne lui est plus ouvert. Ce que cette personne a envoyé reste.`,
      confirm: 'Retirer l’accès',
      danger: true,
      act: () => this.api.invoke(removeColleague, { ...this.where(), userId }),
    });
    if (done) {
      this.tell(`L’accès ${ofName(name)} est retiré.`);
    }
  }

  private where() {
    return { centre: this.centre(), siren: this.body.siren() };
  }

  protected tell(sentence: string): void {
    this.toasts.say(sentence);
    this.accounts.reload();
  }
}
