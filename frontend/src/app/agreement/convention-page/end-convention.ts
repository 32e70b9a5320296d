import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { abandonConvention, terminateConvention } from '../../api/functions';
import type { ConventionSheet } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Ends a concluded convention after a last covered day, or gives up one that was never concluded. */
@Component({
  selector: 'em-end-convention',
  imports: [Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  templateUrl: './end-convention.html',
})
export class EndConvention {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly sheet = input.required<ConventionSheet>();
  readonly mode = input.required<'terminate' | 'abandon'>();
  readonly saved = output<ConventionSheet>();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly heading = computed(() =>
    this.mode() === 'terminate' ? 'Mettre fin à la convention' : 'Abandonner cette convention',
  );
  private readonly model = signal({ lastCoveredDay: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.lastCoveredDay, {
      when: () => this.mode() === 'terminate',
      message: 'Indiquez le dernier jour couvert.',
    });
    validate(path.lastCoveredDay, ({ value }) => {
      const begins = this.sheet().convention.effectiveOn;
      return value() && begins && value() < begins
        ? {
            kind: 'order',
            message: `Le dernier jour couvert ne peut pas précéder la prise d’effet, le ${formatDate(begins)}.`,
          }
        : undefined;
    });
    required(path.reason, { message: 'Indiquez le motif.' });
    maxLength(path.reason, 500, { message: 'Le motif compte 500 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const { lastCoveredDay, reason } = this.model();
    const where = { centre: this.centre(), id: this.sheet().convention.id };
    await this.submission.send(this.form, async () => {
      this.saved.emit(
        this.mode() === 'terminate'
          ? await this.api.invoke(terminateConvention, {
              ...where,
              body: { lastCoveredDay, reason },
            })
          : await this.api.invoke(abandonConvention, { ...where, body: { reason } }),
      );
    });
  }
}
