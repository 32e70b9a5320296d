import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { listInvitations } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { ownBody } from '../../shared/ui/form/own-body';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { EmployerClient } from '../data/employer-client';
import { InvitationList } from '../ui/invitation-list';
import { EmailInput } from '../../shared/ui/form/email-input';

const empty = { employee: { givenName: '', familyName: '', email: '' }, subject: '' };

/** Proposes a mediation between the body and one of its employees, which both must want (CJA L.213-5). */
@Component({
  selector: 'em-propose-mediation',
  imports: [
    DraftFound,
    DraftSaved,
    EmailInput,
    ChoiceField,
    Control,
    ErrorSummary,
    Field,
    FormField,
    InvitationList,
    MatButton,
  ],
  templateUrl: './propose-mediation.html',
})
export class ProposeMediation {
  private readonly client = inject(EmployerClient);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  protected readonly body = ownBody(this.centre, may.readOwnCases);
  protected readonly timeZone = computed(() => this.current()?.timeZone ?? 'Europe/Paris');
  protected readonly sent = apiResource(listInvitations, () => ({ centre: this.centre() }));
  protected readonly proposals = computed(() =>
    (this.sent.hasValue() ? (this.sent.value() ?? []) : []).filter(
      (line) => line.kind === 'PARTY_MEDIATION',
    ),
  );

  protected readonly submission = new Submission();
  protected readonly said = signal('');
  private readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    required(path.employee.givenName, { message: 'Indiquez le prénom de l’agent.' });
    required(path.employee.familyName, { message: 'Indiquez le nom de l’agent.' });
    required(path.employee.email, { message: 'Indiquez l’adresse électronique de l’agent.' });
    maxLength(path.subject, 500, { message: 'Objet\u00a0: 500 caractères au plus.' });
  });
  protected readonly draft = keepDraft({
    name: 'proposition',
    centre: this.centre,
    subject: this.body.siren,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set({ ...empty, ...kept }),
    secret: true,
  });
  private key = crypto.randomUUID();

  protected async propose(): Promise<void> {
    const { employee, subject } = this.model();
    const done = await this.submission.send(this.form, () =>
      this.client.propose(this.centre(), this.key, {
        bodySiren: this.body.siren(),
        employee,
        subject: subject.trim() || null,
      }),
    );
    if (done) {
      this.key = crypto.randomUUID();
      this.said.set(
        `La proposition est partie. ${employee.givenName} ${employee.familyName} y répond par courriel.`,
      );
      this.model.set(empty);
      this.form().reset();
      this.sent.reload();
    }
  }
}
