import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  answerDataRequest,
  extendDataRequest,
  getDataRequest,
  getRequestAccount,
} from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import type { Choice } from '../../shared/data/choice';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime, formatLongDate } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { Modal } from '../../shared/ui/feedback/modal';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { CheckField } from '../../shared/ui/form/check-field';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { rightWord, stateWord } from '../data/words';

/** One request: what is asked, until when, and its answer; what is held about the person is not here. */
@Component({
  selector: 'em-request-sheet',
  imports: [
    CheckField,
    ChoiceField,
    Control,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
    RetryNotice,
  ],
  templateUrl: './request-sheet.html',
  styles: `
    .typed {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class RequestSheet {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();
  readonly id = input.required<string>();
  readonly changed = output();
  readonly closed = output();

  protected readonly request = apiResource(getDataRequest, () => ({
    centre: this.centre(),
    id: this.id(),
  }));
  protected readonly sheet = computed(() =>
    this.request.hasValue() ? this.request.value() : undefined,
  );
  /** Whether there is an account to erase: asked only where somebody wants that. */
  private readonly account = apiResource(getRequestAccount, () => {
    const sheet = this.sheet();
    return sheet?.right === 'ERASURE' && sheet.state === 'RECEIVED'
      ? { centre: this.centre(), id: this.id() }
      : undefined;
  });
  protected readonly erasable = computed(() => {
    const reach = this.account.hasValue() ? this.account.value()?.reach : undefined;
    return this.model().granted === 'yes' && reach && reach !== 'NONE' ? reach : undefined;
  });
  protected readonly verdicts = computed((): readonly Choice[] => [
    {
      value: 'yes',
      label: 'La satisfaire',
      hint:
        this.sheet()?.right === 'ACCESS'
          ? 'La personne peut prendre pendant trente jours tout ce que l’application détient sous son adresse.'
          : 'Quand ce qui est demandé est fait.',
    },
    { value: 'no', label: 'La refuser', hint: 'La personne lit le motif, et ses recours.' },
  ]);

  protected readonly submission = new Submission();
  private readonly model = signal({ granted: '', words: '', erase: false });
  protected readonly wordsNeeded = computed(
    () => this.model().granted === 'no' || this.sheet()?.right !== 'ACCESS',
  );
  protected readonly form = form(this.model, (path) => {
    required(path.granted, { message: 'Indiquez si la demande est satisfaite ou refusée.' });
    validate(path.words, ({ value }) =>
      this.wordsNeeded() && value().trim() === ''
        ? {
            kind: 'required',
            message:
              this.model().granted === 'no'
                ? 'Dites à la personne pourquoi c’est refusé.'
                : 'Dites à la personne ce qui a été fait.',
          }
        : undefined,
    );
    maxLength(path.words, 4000, { message: 'Réponse\u00a0: 4\u00a0000 caractères au plus.' });
  });

  protected readonly right = rightWord;
  protected readonly state = stateWord;
  protected readonly day = (day: string) => formatLongDate(day);
  protected readonly at = (instant: string) => formatDateTime(instant, this.current()?.timeZone);

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async answer(): Promise<void> {
    const { granted, words, erase } = this.model();
    const done = await this.submission.send(this.form, () =>
      this.api.invoke(answerDataRequest, {
        centre: this.centre(),
        id: this.id(),
        body: {
          granted: granted === 'yes',
          words: words.trim() || null,
          erase: this.erasable() !== undefined && erase,
        },
      }),
    );
    if (done) {
      this.toasts.say('La réponse est à la disposition de la personne, prévenue par courriel.');
      this.changed.emit();
      this.closed.emit();
    }
  }

  protected async extend(): Promise<void> {
    const done = await this.confirmation.ask({
      heading: 'Prolonger le délai de deux mois\u00a0?',
      consequence:
        'Une seule fois, quand la demande est complexe ou que vous en recevez beaucoup. La personne est prévenue par courriel et lit le motif derrière son lien.',
      confirm: 'Prolonger',
      reason: {
        label: 'Motif',
        hint: 'La personne le lit. Au moins 10 caractères.',
        maxLength: 1000,
      },
      act: ({ reason }) =>
        this.api.invoke(extendDataRequest, {
          centre: this.centre(),
          id: this.id(),
          body: { reason },
        }),
    });
    if (done) {
      this.toasts.say('Le délai est prolongé et la personne prévenue.');
      this.request.reload();
      this.changed.emit();
    }
  }
}
