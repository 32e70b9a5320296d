import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { listInvitations } from '../../api/functions';
import type { ForwardLetterRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { ownBody } from '../../shared/ui/form/own-body';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { categoryNames } from '../data/case-words';
import { EmployerClient } from '../data/employer-client';
import { InvitationList } from '../ui/invitation-list';
import { EmailInput } from '../../shared/ui/form/email-input';

const empty = {
  employee: { givenName: '', familyName: '', email: '' },
  category: '',
  decidedOn: '',
  notifiedOn: '',
  file: [] as readonly ChosenFile[],
};

/** Forwards an employee's letter to the centre; it becomes a referral only once the employee says so. */
@Component({
  selector: 'em-forward-letter',
  imports: [
    EmailInput,
    ChoiceField,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FileDrop,
    FormField,
    InvitationList,
    MatButton,
  ],
  templateUrl: './forward-letter.html',
})
export class ForwardLetter {
  private readonly client = inject(EmployerClient);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  protected readonly body = ownBody(this.centre, may.readOwnCases);
  protected readonly latest = today(this.current()?.timeZone);
  protected readonly timeZone = computed(() => this.current()?.timeZone ?? 'Europe/Paris');
  protected readonly categories = Object.entries(categoryNames).map(([value, label]) => ({
    value,
    label,
  }));
  protected readonly sent = apiResource(listInvitations, () => ({ centre: this.centre() }));
  protected readonly letters = computed(() =>
    (this.sent.hasValue() ? (this.sent.value() ?? []) : []).filter(
      (line) => line.kind === 'LETTER',
    ),
  );

  protected readonly submission = new Submission();
  protected readonly said = signal('');
  private readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    required(path.employee.givenName, { message: 'Indiquez le prénom de l’agent.' });
    required(path.employee.familyName, { message: 'Indiquez le nom de l’agent.' });
    required(path.employee.email, { message: 'Indiquez l’adresse électronique de l’agent.' });
    validate(path.file, ({ value }) =>
      value().length === 1
        ? undefined
        : { kind: 'file', message: 'Joignez le courrier de l’agent.' },
    );
  });
  protected readonly draft = keepDraft({
    name: 'courrier',
    centre: this.centre,
    subject: this.body.siren,
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), file: [] as readonly ChosenFile[] }),
    write: (kept) => this.model.update(({ file }) => ({ ...kept, file })),
    beside: () => this.model().file.length > 0,
    secret: true,
  });
  // The same sending, tried again after a lost answer, must not be kept twice.
  private key = crypto.randomUUID();

  protected async forward(): Promise<void> {
    const { employee, category, decidedOn, notifiedOn, file } = this.model();
    const letter: ForwardLetterRequest = {
      bodySiren: this.body.siren() || null,
      employee,
      employeeStatus: null,
      category: (category || null) as ForwardLetterRequest['category'],
      claim: null,
      decision:
        decidedOn || notifiedOn
          ? { kind: 'EXPLICIT', decidedOn: decidedOn || null, notifiedOn: notifiedOn || null }
          : null,
    };
    const done = await this.submission.send(this.form, async () => {
      const [chosen] = file;
      if (chosen) {
        await this.client.forwardLetter(this.centre(), this.key, letter, chosen.file, (percent) =>
          this.submission.progress.set(percent),
        );
      }
    });
    if (done) {
      this.key = crypto.randomUUID();
      this.said.set(
        `Le courrier est gardé. ${employee.givenName} ${employee.familyName} reçoit un courriel pour le confirmer.`,
      );
      this.model.set(empty);
      this.form().reset();
      this.sent.reload();
    }
  }
}
