import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changeAnnouncement, writeAnnouncement } from '../../api/functions';
import type { Announcement } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { audienceWords, levelWords } from '../data/wording';

/** Writes an announcement or changes one: sent twice it is written once. */
@Component({
  selector: 'em-announcement-form',
  imports: [ChoiceField, Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal [heading]="heading()" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Annonce"
          hint="En une ou deux phrases, 500&nbsp;caractères au plus, sans rien d’une médiation."
          [field]="form.text"
        >
          <textarea class="control" rows="3" emControl [formField]="form.text"></textarea>
        </em-field>
        <em-choice-field legend="Niveau" [choices]="levels" [formField]="form.level" />
        <em-choice-field legend="Qui la voit" [choices]="audiences" [formField]="form.audience" />
        <em-field
          label="Centres"
          hint="Noms courts séparés par des virgules, par exemple cdg71, cdg63. Laissez vide pour tous."
          [optional]="true"
          [field]="form.centres"
        >
          <input
            class="control"
            autocapitalize="none"
            spellcheck="false"
            emControl
            [formField]="form.centres"
          />
        </em-field>
        <em-field
          label="Premier jour"
          hint="Format attendu&nbsp;: 15/03/2026"
          [field]="form.fromDay"
        >
          <em-date-input [formField]="form.fromDay" />
        </em-field>
        <em-field label="À partir de" hint="Heure de Paris" [field]="form.fromTime">
          <input class="control" type="time" emControl [formField]="form.fromTime" />
        </em-field>
        <em-field
          label="Dernier jour"
          hint="Format attendu&nbsp;: 15/03/2026"
          [field]="form.untilDay"
        >
          <em-date-input [formField]="form.untilDay" />
        </em-field>
        <em-field label="Jusqu’à" hint="Heure de Paris" [field]="form.untilTime">
          <input class="control" type="time" emControl [formField]="form.untilTime" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Enregistrer l’annonce' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class AnnouncementForm {
  private readonly api = inject(Api);
  /** The one that is changed; null to write one. */
  readonly announcement = input<Announcement | null>(null);
  readonly saved = output();
  readonly closed = output();

  protected readonly heading = computed(() =>
    this.announcement() ? 'Changer l’annonce' : 'Écrire une annonce',
  );
  protected readonly levels = Object.entries(levelWords).map(([value, label]) => ({
    value,
    label,
  }));
  protected readonly audiences = Object.entries(audienceWords).map(([value, label]) => ({
    value,
    label,
  }));
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => {
    const found = this.announcement();
    const [fromDay = '', fromTime = ''] = inParis(found?.from);
    const [untilDay = '', untilTime = ''] = inParis(found?.until);
    return {
      text: found?.text ?? '',
      level: found?.level ?? ('INFORMATION' as string),
      audience: found?.audience ?? ('EVERYBODY' as string),
      centres: found?.centres.join(', ') ?? '',
      fromDay,
      fromTime,
      untilDay,
      untilTime,
    };
  });
  /** One for each wording: after a lost answer the same is written once, and what was changed is not lost. */
  private readonly key = linkedSignal({
    source: this.model,
    computation: () => crypto.randomUUID(),
  });
  protected readonly form = form(this.model, (path) => {
    required(path.text, { message: 'Écrivez l’annonce.' });
    maxLength(path.text, 500, { message: 'L’annonce compte 500 caractères au plus.' });
    required(path.fromDay, { message: 'Indiquez le premier jour.' });
    required(path.fromTime, { message: 'Indiquez l’heure du début.' });
    required(path.untilDay, { message: 'Indiquez le dernier jour.' });
    required(path.untilTime, { message: 'Indiquez l’heure de la fin.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const { text, level, audience, centres, fromDay, fromTime, untilDay, untilTime } = this.model();
    const body = {
      text: text.trim(),
      level: level as Announcement['level'],
      audience: audience as Announcement['audience'],
      centres: centres.split(/[\s,;]+/).filter(Boolean),
      from: `${fromDay}T${fromTime}`,
      until: `${untilDay}T${untilTime}`,
    };
    const found = this.announcement();
    const sent = await this.submission.send(
      this.form,
      () =>
        found
          ? this.api.invoke(changeAnnouncement, {
              id: found.id,
              body: { ...body, version: found.version },
            })
          : this.api.invoke(writeAnnouncement, { 'Idempotency-Key': this.key(), body }),
      {},
      { from: 'fromDay', until: 'untilDay' },
    );
    if (sent) {
      this.saved.emit();
    }
  }
}

/** Day and time by the clocks of Paris, as inputs take them. */
function inParis(instant: string | undefined): readonly string[] {
  // Swedish writes days and times as ISO 8601 does.
  return instant
    ? new Date(instant)
        .toLocaleString('sv-SE', { timeZone: 'Europe/Paris' })
        .split(' ')
        .map((part, index) => (index === 0 ? part : part.slice(0, 5)))
    : [];
}
