import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { decideActivity } from '../../api/functions';
import type { Entry, Register } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { Submission } from '../../shared/ui/form/submission';

/** What the centre decides of one processing. */
@Component({
  selector: 'em-decide-form',
  imports: [Control, DraftFound, DraftSaved, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal
      [heading]="entry().activity.title"
      [unsaved]="form().dirty()"
      (closed)="closed.emit()"
    >
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Durée de conservation"
          hint="Combien de temps, et ce que deviennent les données ensuite&nbsp;: archivage, proposition d’élimination…"
          [optional]="true"
          [field]="form.retention"
        >
          <textarea class="control" rows="3" emControl [formField]="form.retention"></textarea>
        </em-field>
        @if (entry().activity.special) {
          <em-field
            label="Condition de l’article 9 § 2"
            hint="Celle qui permet de traiter des données sensibles, avec l’avis de votre délégué."
            [optional]="true"
            [field]="form.condition"
          >
            <textarea class="control" rows="3" emControl [formField]="form.condition"></textarea>
          </em-field>
        }
        <em-field label="Remarques" [optional]="true" [field]="form.remarks">
          <textarea class="control" rows="3" emControl [formField]="form.remarks"></textarea>
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
export class DecideForm {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly entry = input.required<Entry>();
  readonly saved = output<Register>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => {
    const { retention, condition, remarks } = this.entry().decided;
    return { retention: retention ?? '', condition: condition ?? '', remarks: remarks ?? '' };
  });
  protected readonly form = form(this.model, (path) => {
    maxLength(path.retention, 2000, { message: 'Durée\u00a0: 2\u00a0000 caractères au plus.' });
    maxLength(path.condition, 2000, { message: 'Condition\u00a0: 2\u00a0000 caractères au plus.' });
    maxLength(path.remarks, 2000, { message: 'Remarques\u00a0: 2\u00a0000 caractères au plus.' });
  });
  protected readonly draft = keepDraft({
    name: 'registre',
    centre: this.centre,
    subject: () => this.entry().activity.key,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
  });

  protected async save(): Promise<void> {
    const { retention, condition, remarks } = this.model();
    let register: Register | undefined;
    const done = await this.submission.send(this.form, async () => {
      register = await this.api.invoke(decideActivity, {
        centre: this.centre(),
        key: this.entry().activity.key,
        body: {
          retention: retention.trim() || null,
          condition: condition.trim() || null,
          remarks: remarks.trim() || null,
          version: this.entry().decided.version,
        },
      });
    });
    if (done && register) {
      this.saved.emit(register);
    }
  }
}
