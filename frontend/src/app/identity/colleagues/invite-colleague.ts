import { Component, inject, input, output, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { inviteColleague } from '../../api/functions';
import { DateInput } from '../../shared/ui/form/date-input';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { Modal } from '../../shared/ui/feedback/modal';
import { ofName } from '../../shared/format/french';
import { DomainCheck } from '../ui/domain-check';

/** Invites somebody to work for the same public body. */
@Component({
  selector: 'em-invite-colleague',
  imports: [DateInput, DomainCheck, EmailInput, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal heading="Inviter un collègue" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <p>
          La personne reçoit un lien valable sept jours. Elle aura le même accès que vous à l’espace
          {{ of(bodyName()) }}, et à rien d’autre.
        </p>
        <em-field label="Adresse électronique" [field]="form.email">
          <em-email-input autocomplete="off" [formField]="form.email" />
        </em-field>
        <em-domain-check
          [email]="form.email().value()"
          [bodyName]="bodyName()"
          [domains]="domains()"
        />
        <em-field
          label="Dernier jour"
          hint="Pour un remplacement&nbsp;: après ce jour, l’accès se ferme de lui-même. Format attendu&nbsp;: 15/03/2026"
          [optional]="true"
          [field]="form.validUntil"
        >
          <em-date-input [formField]="form.validUntil" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Envoyer l’invitation' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class InviteColleague {
  protected readonly of = ofName;
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly bodyName = input.required<string>();
  readonly domains = input.required<readonly string[]>();
  /** The address that was written to. */
  readonly sent = output<string>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ email: '', validUntil: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Indiquez l’adresse électronique de votre collègue.' });
    email(path.email, { message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    const address = this.model().email.trim();
    const body = { email: address, validUntil: this.model().validUntil || null };
    const done = await this.submission.send(this.form, () =>
      this.api.invoke(inviteColleague, { centre: this.centre(), siren: this.siren(), body }),
    );
    if (done) {
      this.sent.emit(address);
    }
  }
}
