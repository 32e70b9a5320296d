import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { assignMediatorToCases } from '../../api/functions';
import type { JobView } from '../../api/models';
import type { Choice } from '../../shared/data/choice';
import { Modal } from '../../shared/ui/feedback/modal';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

/** Hands several cases over to one mediator. */
@Component({
  selector: 'em-assign-cases',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal [heading]="'Nommer un médiateur : ' + count()" (closed)="closed.emit()">
      <p>
        Le médiateur est prévenu par courriel pour chaque dossier. Dès lors, leur contenu n’est
        lisible que par lui&nbsp;: vous n’en verrez plus que les dates et l’état.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <em-field label="Médiateur" [field]="form.mediator">
          <select class="control" emControl [formField]="form.mediator">
            <option value="">Choisissez</option>
            @for (mediator of mediators(); track mediator.value) {
              <option [value]="mediator.value">{{ mediator.label }}</option>
            }
          </select>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Envoi…' : 'Confier les dossiers' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class AssignCases {
  private readonly api = inject(Api);
  // One key for one asking: tried again after a lost answer, it starts nothing twice.
  private readonly key = crypto.randomUUID();
  readonly centre = input.required<string>();
  readonly references = input.required<readonly string[]>();
  readonly mediators = input.required<readonly Choice[]>();
  readonly started = output<JobView>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ mediator: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.mediator, { message: 'Choisissez un médiateur.' });
  });

  protected count(): string {
    const cases = this.references().length;
    return `${cases} ${cases > 1 ? 'dossiers' : 'dossier'}`;
  }

  protected async send(): Promise<void> {
    await this.submission.send(this.form, async () =>
      this.started.emit(
        await this.api.invoke(assignMediatorToCases, {
          centre: this.centre(),
          'Idempotency-Key': this.key,
          body: {
            selection: { ids: [...this.references()] },
            mediator: this.model().mediator,
          },
        }),
      ),
    );
  }
}
