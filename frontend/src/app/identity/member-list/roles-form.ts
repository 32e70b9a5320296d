import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { email, form, FormField, required, validate, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changeRoles, invite, listBodyDomains } from '../../api/functions';
import type { AccountResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { roleName } from '../../shared/data/role-names';
import { BodyAutocomplete } from '../../shared/ui/form/body-autocomplete';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { CheckField } from '../../shared/ui/form/check-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field, visibleError } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { Modal } from '../../shared/ui/feedback/modal';
import {
  bodyRoleName,
  bodyRoles,
  choiceOf,
  grantsOf,
  isOfBody,
  staffRoles,
} from '../data/role-grants';
import { ofName } from '../../shared/format/french';
import { DomainCheck } from '../ui/domain-check';

/** Invites somebody with roles, or changes those of a member. */
@Component({
  selector: 'em-roles-form',
  imports: [
    BodyAutocomplete,
    CheckField,
    ChoiceField,
    DateInput,
    DomainCheck,
    DraftFound,
    DraftSaved,
    EmailInput,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
  ],
  templateUrl: './roles-form.html',
  styles: `
    fieldset {
      margin-block-end: 1.5rem;
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 600;
    }
  `,
})
export class RolesForm {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  /** Whose roles are changed; null invites somebody. */
  readonly member = input.required<AccountResponse | null>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly roles = staffRoles.map((role) => ({ role, label: roleName(role) }));
  protected readonly bodyRoles = bodyRoles.map((role) => ({
    value: role,
    label: roleName(role),
  }));
  private readonly bodies = computed(() =>
    (this.member()?.roles ?? []).flatMap(({ role, bodySiren, bodyName }) =>
      bodySiren && bodyName && isOfBody(role)
        ? [{ key: `${role} ${bodySiren}`, role, siren: bodySiren, name: bodyName }]
        : [],
    ),
  );
  /** What the member no longer is for which body. */
  private readonly removed = signal<readonly string[]>([]);
  protected readonly kept = computed(() =>
    this.bodies().filter(({ key }) => !this.removed().includes(key)),
  );
  protected readonly words = bodyRoleName;
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => {
    const member = this.member();
    return { email: member?.email ?? '', ...choiceOf(member?.roles ?? []) };
  });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Indiquez l’adresse électronique de la personne.' });
    email(path.email, { message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.' });
    validate(path.body, ({ value }) =>
      value() && !value()?.siren
        ? { kind: 'unlisted', message: 'Choisissez une collectivité de la liste.' }
        : undefined,
    );
    validateTree(path, ({ value, fieldTree }) =>
      grantsOf(value(), this.kept()).length === 0
        ? {
            kind: 'roles',
            message: 'Choisissez au moins un rôle, ou une collectivité.',
            fieldTree: fieldTree.staff.CENTRE_ADMIN,
          }
        : undefined,
    );
  });

  private readonly known = apiResource(listBodyDomains, () => {
    const siren = this.form.body().value()?.siren;
    return siren ? { centre: this.centre(), siren } : undefined;
  });
  /** From where people of the chosen body are known to write; undefined while that is read. */
  protected readonly domains = computed(() =>
    this.known.hasValue() ? this.known.value().domains : undefined,
  );

  protected readonly rolesError = computed(() => visibleError(this.form.staff.CENTRE_ADMIN));

  protected readonly draft = keepDraft({
    name: 'roles',
    centre: this.centre,
    subject: () => this.member()?.userId ?? 'invitation',
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), removed: this.removed() }),
    write: ({ removed, ...kept }) => {
      // A draft of before a role was added does not know of it.
      this.model.update((model) => ({
        ...model,
        ...kept,
        staff: { ...model.staff, ...kept.staff },
      }));
      this.removed.set(removed);
    },
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected remove(key: string): void {
    this.removed.update((list) => [...list, key]);
    this.form().markAsDirty();
  }

  protected async save(): Promise<void> {
    const centre = this.centre();
    const member = this.member();
    const address = this.model().email.trim();
    const roles = grantsOf(this.model(), this.kept());
    const sent = await this.submission.send(this.form, () =>
      member
        ? this.api.invoke(changeRoles, { centre, userId: member.userId, body: { roles } })
        : this.api.invoke(invite, { centre, body: { email: address, roles } }),
    );
    if (sent) {
      this.saved.emit(
        member
          ? `Les rôles ${ofName(member.name)} sont enregistrés.`
          : `L’invitation est envoyée à ${address}.`,
      );
    }
  }
}
