import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { email, form, FormField, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { setResponsible } from '../../api/functions';
import type { Register, Responsible } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { PhoneInput } from '../../shared/ui/form/phone-input';
import { Submission } from '../../shared/ui/form/submission';

/** Who answers for the data of the centre. */
@Component({
  selector: 'em-responsible-form',
  imports: [
    Control,
    DraftFound,
    DraftSaved,
    EmailInput,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
    PhoneInput,
  ],
  template: `
    <em-modal heading="Responsables" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Délégué à la protection des données"
          hint="Nom, ou service qui en tient lieu."
          [optional]="true"
          [field]="form.dpoName"
        >
          <input class="control" autocomplete="off" emControl [formField]="form.dpoName" />
        </em-field>
        <em-field label="Son adresse électronique" [optional]="true" [field]="form.dpoEmail">
          <em-email-input autocomplete="off" [formField]="form.dpoEmail" />
        </em-field>
        <em-field label="Son téléphone" [optional]="true" [field]="form.dpoPhone">
          <em-phone-input [formField]="form.dpoPhone" />
        </em-field>
        <em-field
          label="Sous-traitant"
          hint="Qui héberge et exploite l’application pour le centre (article 28 du RGPD), et où."
          [optional]="true"
          [field]="form.processor"
        >
          <textarea class="control" rows="3" emControl [formField]="form.processor"></textarea>
        </em-field>
        <em-field
          label="Analyse d’impact"
          hint="Quand elle a été faite, ou pourquoi elle ne l’est pas."
          [optional]="true"
          [field]="form.assessment"
        >
          <textarea class="control" rows="3" emControl [formField]="form.assessment"></textarea>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Enregistrer' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
        <em-draft-saved [draft]="draft" />
      </form>
    </em-modal>
  `,
})
export class ResponsibleForm {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly responsible = input.required<Responsible>();
  readonly saved = output<Register>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => {
    const { dpoName, dpoEmail, dpoPhone, processor, assessment } = this.responsible();
    return {
      dpoName: dpoName ?? '',
      dpoEmail: dpoEmail ?? '',
      dpoPhone: dpoPhone ?? '',
      processor: processor ?? '',
      assessment: assessment ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => {
    email(path.dpoEmail, {
      message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.',
    });
    maxLength(path.dpoName, 300, { message: 'Délégué\u00a0: 300 caractères au plus.' });
    maxLength(path.processor, 2000, {
      message: 'Sous-traitant\u00a0: 2\u00a0000 caractères au plus.',
    });
    maxLength(path.assessment, 2000, {
      message: 'Analyse d’impact\u00a0: 2\u00a0000 caractères au plus.',
    });
  });
  protected readonly draft = keepDraft({
    name: 'registre',
    centre: this.centre,
    subject: () => 'responsables',
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
  });

  protected async save(): Promise<void> {
    const said = Object.fromEntries(
      Object.entries(this.model()).map(([name, text]) => [name, text.trim() || null]),
    );
    let register: Register | undefined;
    const done = await this.submission.send(this.form, async () => {
      register = await this.api.invoke(setResponsible, {
        centre: this.centre(),
        body: { ...said, version: this.responsible().version },
      });
    });
    if (done && register) {
      this.saved.emit(register);
    }
  }
}
