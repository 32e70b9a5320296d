import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listActivities, listTimeEntries, recordTime, reverseTime } from '../../api/functions';
import type { RecordedTime, RecordTimeRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { formatDuration, parseDuration, today } from '../../shared/format/french';
import { FrDate } from '../../shared/format/pipes';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** The mediator's time on a case: kind, day and minutes; a mistake is undone by a line that says so. */
@Component({
  selector: 'em-time-sheet',
  imports: [Control, DateInput, ErrorSummary, Field, FormField, FrDate, MatButton, RetryNotice],
  templateUrl: './time-sheet.html',
  styleUrl: './time-sheet.scss',
})
export class TimeSheet {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly reference = input.required<string>();

  protected readonly activities = apiResource(listActivities, () => ({ centre: this.centre() }));
  protected readonly choices = computed(() =>
    this.activities.hasValue() ? (this.activities.value() ?? []) : [],
  );
  protected readonly resource = apiResource(listTimeEntries, () => ({
    centre: this.centre(),
    reference: this.reference(),
    size: 100,
  }));
  protected readonly entries = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly duration = formatDuration;

  protected readonly latest = today(inject(CentreStore).current()?.timeZone);
  protected readonly submission = new Submission();
  private readonly model = signal({ activity: '', on: this.latest, minutes: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.activity, { message: 'Choisissez une activité.' });
    required(path.on, { message: 'Indiquez le jour.' });
    required(path.minutes, { message: 'Indiquez la durée.' });
    validate(path.minutes, ({ value }) =>
      value().trim() === '' || (parseDuration(value()) ?? 0) > 0
        ? undefined
        : {
            kind: 'duration',
            message: 'Durée\u00a0: écrivez par exemple 1 h 30, 1,5, 90 min ou 1:30.',
          },
    );
  });
  /** What the typed duration was read as, so that a slip is seen before it is sent. */
  protected readonly understood = computed(() => {
    const minutes = parseDuration(this.model().minutes);
    return minutes ? `Compris\u00a0: ${formatDuration(minutes)}` : '';
  });

  // The same sending, tried again after a lost answer, must not be written twice.
  private key = crypto.randomUUID();
  protected readonly said = signal('');
  protected readonly undoing = signal<RecordedTime | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async record(): Promise<void> {
    const { activity, on, minutes } = this.model();
    const sent = await this.submission.send(this.form, () =>
      this.api.invoke(recordTime, {
        centre: this.centre(),
        reference: this.reference(),
        'Idempotency-Key': this.key,
        body: {
          activity: activity as RecordTimeRequest['activity'],
          on,
          minutes: parseDuration(minutes) ?? 0,
        },
      }),
    );
    if (sent) {
      this.key = crypto.randomUUID();
      this.said.set(`C’est noté\u00a0: ${formatDuration(parseDuration(minutes))}.`);
      this.model.set({ activity: '', on: this.latest, minutes: '' });
      this.form().reset();
      this.resource.reload();
    }
  }

  protected async undo(entry: RecordedTime): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.refusal.set('');
    try {
      const { centre, reference } = { centre: this.centre(), reference: this.reference() };
      await this.api.invoke(reverseTime, { centre, reference, id: entry.id });
      this.said.set('La ligne est annulée par une ligne contraire.');
      this.undoing.set(null);
      this.resource.reload();
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    } finally {
      this.busy.set(false);
    }
  }
}
