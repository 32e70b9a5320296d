import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listActivities, listTimeEntries, recordTime, reverseTime } from '../../api/functions';
import type { RecordedTime, RecordTimeRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, formatDuration, today } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { DurationInput } from '../../shared/ui/form/duration-input';

/** The mediator's time on a case: kind, day and minutes; a mistake is undone by a line that says so. */
@Component({
  selector: 'em-time-sheet',
  imports: [
    DurationInput,
    Cell,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    RetryNotice,
    SimpleTable,
  ],
  templateUrl: './time-sheet.html',
  styleUrl: './time-sheet.scss',
})
export class TimeSheet {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
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
  protected readonly undone = (entry: RecordedTime) => entry.reversed || Boolean(entry.reverses);
  protected readonly columns = computed((): readonly Column<RecordedTime>[] => [
    { key: 'on', label: 'Jour', text: (entry) => formatDate(entry.on) },
    { key: 'activity', label: 'Activité' },
    {
      key: 'minutes',
      label: 'Durée',
      numeric: true,
      text: (entry) =>
        entry.minutes < 0
          ? `−\u00a0${formatDuration(-entry.minutes)}`
          : formatDuration(entry.minutes),
    },
    ...(this.entries()?.locked ? [] : [{ key: 'act', label: 'Action' }]),
  ]);

  protected readonly latest = today(inject(CentreStore).current()?.timeZone);
  protected readonly submission = new Submission();
  private readonly model = signal({
    activity: '',
    on: this.latest,
    minutes: null as number | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.activity, { message: 'Choisissez une activité.' });
    required(path.on, { message: 'Indiquez le jour.' });
    required(path.minutes, { message: 'Indiquez la durée.' });
  });

  // The same sending, tried again after a lost answer, must not be written twice.
  private key = crypto.randomUUID();
  protected readonly said = signal('');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  protected readonly draft = keepDraft({
    name: 'temps',
    centre: this.centre,
    subject: this.reference,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
    secret: true,
  });

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
          minutes: minutes ?? 0,
        },
      }),
    );
    if (sent) {
      this.key = crypto.randomUUID();
      this.said.set(`C’est noté\u00a0: ${formatDuration(minutes)}.`);
      this.model.set({ activity: '', on: this.latest, minutes: null });
      this.form().reset();
      this.resource.reload();
    }
  }

  protected async undo(entry: RecordedTime): Promise<void> {
    const { activityLabel, on, minutes, id } = entry;
    const done = await this.confirmation.ask({
      heading: 'Annuler ce temps\u00a0?',
      consequence: `«\u00a0${activityLabel}\u00a0» du ${formatDate(on)}, ${formatDuration(minutes)}, reste lisible\u00a0; une ligne contraire l’annule.`,
      confirm: 'Annuler cette ligne',
      keep: 'La garder',
      danger: true,
      act: () =>
        this.api.invoke(reverseTime, { centre: this.centre(), reference: this.reference(), id }),
    });
    if (done) {
      this.said.set('La ligne est annulée par une ligne contraire.');
      this.resource.reload();
      // The button that asked is no more.
      this.title().nativeElement.focus();
    }
  }
}
