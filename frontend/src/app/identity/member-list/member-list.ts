import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  deactivateAccount,
  listAccounts,
  reactivateAccount,
  resetFactor,
  takePlace,
} from '../../api/functions';
import type { AccountResponse } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { failureOf } from '../../shared/data/problem';
import { roleName } from '../../shared/data/role-names';
import { SessionStore } from '../../shared/data/session-store';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime, ofName } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { grantWords, bodyRoles, staffRoles } from '../data/role-grants';
import { InvitationList } from './invitation-list';
import { LoginRule } from './login-rule';
import { ProviderList } from './provider-list';
import { RolesForm } from './roles-form';

/** Who has an account in the centre, who is invited, and what lets them in. */
@Component({
  selector: 'em-member-list',
  imports: [Cell, Chip, DataTable, InvitationList, LoginRule, ProviderList, MatButton, RolesForm],
  templateUrl: './member-list.html',
})
export class MemberList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly confirmation = inject(Confirmation);
  private readonly zone = computed(() => this.current()?.timeZone);
  private readonly centres = inject(CentreStore);
  private readonly current = this.centres.current;
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();
  /** Who controls the centre reads who is in it. */
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editAccounts),
  );

  protected readonly members = listing(listAccounts, () => ({ centre: this.centre() }), {
    sort: 'name,asc',
    name: 'accounts',
    filters: [
      {
        kind: 'choice',
        name: 'role',
        label: 'Rôle',
        choices: [...staffRoles, ...bodyRoles].map((role) => ({
          value: role,
          label: roleName(role),
        })),
      },
      { kind: 'yes-no', name: 'active', label: 'État', yes: 'Actif', no: 'Désactivé ou échu' },
    ],
  });
  protected readonly columns: readonly Column<AccountResponse>[] = [
    { key: 'name', label: 'Nom', sort: 'name', text: (member) => member.name },
    { key: 'roles', label: 'Rôles' },
    {
      key: 'lastLoginAt',
      label: 'Dernière connexion',
      sort: 'lastLoginAt',
      text: (member) =>
        member.lastLoginAt ? formatDateTime(member.lastLoginAt, this.zone()) : 'Jamais',
    },
    { key: 'active', label: 'État' },
  ];
  protected readonly actions = computed(() => (this.mayEdit() ? this.actionsOn : undefined));
  private readonly actionsOn = (member: AccountResponse): readonly RowAction<AccountResponse>[] => [
    ...(member.active
      ? [
          { label: 'Changer les rôles', run: () => this.editing.set(member) },
          ...(this.centres.offers('TAKING_PLACES')
            ? [{ label: 'Voir à sa place', run: () => void this.takePlace(member) }]
            : []),
          ...(member.secondFactor
            ? [{ label: 'Retirer le second facteur', run: () => void this.resetFactor(member) }]
            : []),
          { label: 'Désactiver le compte', run: () => void this.deactivate(member) },
        ]
      : [{ label: 'Réactiver le compte', run: () => void this.reactivate(member) }]),
  ];
  protected readonly byId = (member: AccountResponse) => member.userId;
  protected readonly words = grantWords;
  /** A member whose roles are changed, `new` to invite somebody. */
  protected readonly editing = signal<AccountResponse | 'new' | null>(null);
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing === 'new' ? null : editing;
  });
  /** Counts what was sent, so that the list of invitations is read again. */
  protected readonly changes = signal(0);

  protected saved(sentence: string): void {
    this.editing.set(null);
    this.tell(sentence);
  }

  private async takePlace(member: AccountResponse): Promise<void> {
    const { centre, userId } = this.of(member);
    const given = await this.confirmation.ask({
      heading: `Voir l’application à la place ${ofName(member.name)}\u00a0?`,
      consequence:
        'Pendant une heure au plus, vous voyez ce que cette personne voit dans votre centre, sans aucun contenu de dossier et sans rien pouvoir modifier. Le motif et chaque page ouverte sont inscrits au journal, et la personne est prévenue par courriel à la fin.',
      confirm: 'Voir à sa place',
      reason: {
        label: 'Motif',
        hint: 'Au moins 10 caractères, pour le journal\u00a0: rien qui touche au contenu d’un dossier.',
        maxLength: 300,
      },
      act: ({ reason }) => this.api.invoke(takePlace, { centre, userId, body: { reason } }),
    });
    if (given) {
      // Read anew: nothing of what the admin sees stays in the page.
      this.document.location.assign(`/${centre}/accueil`);
    }
  }

  private async resetFactor(member: AccountResponse): Promise<void> {
    const { centre, userId } = this.of(member);
    const done = await this.confirmation.ask({
      heading: `Retirer le second facteur ${ofName(member.name)}\u00a0?`,
      consequence:
        'À faire quand la personne l’a perdu, et après vous être assuré que c’est bien elle qui le demande. Ses sessions se terminent, ses clés d’accès et appareils de confiance sont oubliés. À la prochaine connexion, un code envoyé par courriel lui sera demandé en plus du mot de passe.',
      confirm: 'Retirer le second facteur',
      danger: true,
      reason: { label: 'Motif', hint: 'Au moins 10 caractères, pour le journal.', maxLength: 300 },
      act: ({ reason }) => this.api.invoke(resetFactor, { centre, userId, body: { reason } }),
    });
    if (done) {
      this.tell(`Le second facteur ${ofName(member.name)} est retiré.`);
    }
  }

  private async deactivate(member: AccountResponse): Promise<void> {
    const { centre, userId } = this.of(member);
    const done = await this.confirmation.ask({
      heading: `Désactiver le compte ${ofName(member.name)}\u00a0?`,
      consequence:
        'Ses sessions se terminent tout de suite et aucun moyen de connexion ne lui ouvre plus votre centre. Ce que cette personne a fait reste, et le compte peut être réactivé.',
      confirm: 'Désactiver le compte',
      danger: true,
      act: () => this.api.invoke(deactivateAccount, { centre, userId }),
    });
    if (done) {
      this.tell(`Le compte ${ofName(member.name)} est désactivé.`);
    }
  }

  private async reactivate(member: AccountResponse): Promise<void> {
    try {
      await this.api.invoke(reactivateAccount, this.of(member));
      this.tell(`Le compte ${ofName(member.name)} est réactivé.`);
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }

  private of(member: AccountResponse) {
    return { centre: this.centre(), userId: member.userId };
  }

  private tell(sentence: string): void {
    this.toasts.say(sentence);
    this.changes.update((count) => count + 1);
    this.members.reload();
  }
}
