import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { addContact } from '../../api/functions';
import type { BodyContact, BodySheet } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { functionChoices } from '../data/wording';
import { EmailInput } from '../../shared/ui/form/email-input';
import { PhoneInput } from '../../shared/ui/form/phone-input';

/** Somebody to write to at the body, by mail or by phone. */
@Component({
  selector: 'em-add-contact',
  imports: [
    PhoneInput,
    EmailInput,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
  ],
  templateUrl: './add-contact.html',
})
export class AddContact {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly saved = output<BodySheet>();
  readonly closed = output();

  protected readonly functions = functionChoices;
  protected readonly submission = new Submission();
  private readonly model = signal({
    function: '',
    name: '',
    email: '',
    phone: '',
    from: today(inject(CentreStore).current()?.timeZone),
  });
  protected readonly form = form(this.model, (path) => {
    required(path.function, { message: 'Choisissez la fonction.' });
    required(path.name, { message: 'Indiquez le nom.' });
    maxLength(path.name, 200, { message: 'Le nom compte 200 caractères au plus.' });
    required(path.email, {
      when: ({ valueOf }) => valueOf(path.phone).trim() === '',
      message: 'Indiquez une adresse électronique ou un téléphone.',
    });
    required(path.from, { message: 'Indiquez le premier jour.' });
  });

  protected readonly draft = keepDraft({
    name: 'contact',
    centre: this.centre,
    subject: this.siren,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected async save(): Promise<void> {
    const answer = this.model();
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(addContact, {
        centre: this.centre(),
        siren: this.siren(),
        body: {
          function: answer.function as BodyContact['function'],
          name: answer.name.trim(),
          email: answer.email.trim() || null,
          phone: answer.phone.trim() || null,
          from: answer.from,
        },
      });
      this.saved.emit(sheet);
    });
  }
}
