import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Api } from '../../api/api';
import { draftConvention } from '../../api/functions';
import type { DeliberationSummary } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { MissingList } from '../ui/missing-list';

/** Prepares a convention on one of the deliberations and opens its page. */
@Component({
  selector: 'em-draft-convention',
  imports: [ChoiceField, ErrorSummary, FormField, MatButton, MissingList, Modal],
  template: `
    <em-modal heading="Préparer une convention" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <p>
        La convention reprend les fiches de la collectivité et du centre, leurs deux délibérations,
        le tarif et les sept catégories de décisions.
      </p>
      @if (refusal(); as failure) {
        <em-missing-list
          heading="La convention ne peut pas encore être préparée&nbsp;:"
          [failure]="failure"
          [centre]="centre()"
          [siren]="siren()"
        />
      } @else {
        <em-error-summary [form]="form" [submission]="submission" />
      }
      <form novalidate (submit)="$event.preventDefault(); draft()">
        <em-choice-field
          legend="Délibération de la collectivité"
          [choices]="choices()"
          [formField]="form.deliberationId"
        />
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Préparation…' : 'Préparer la convention' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class DraftConvention {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly deliberations = input.required<readonly DeliberationSummary[]>();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly choices = computed(() =>
    this.deliberations().map(({ id, number, heldOn, organ }) => ({
      value: id,
      label: `n°\u00a0${number} du ${formatDate(heldOn)}`,
      hint: organ,
    })),
  );
  // One deliberation leaves nothing to choose.
  private readonly model = linkedSignal(() => {
    const [first, ...others] = this.deliberations();
    return { deliberationId: first && others.length === 0 ? first.id : '' };
  });
  protected readonly form = form(this.model, (path) => {
    required(path.deliberationId, { message: 'Choisissez la délibération.' });
  });
  protected readonly refusal = computed(() => {
    const failure = this.submission.failure();
    return failure?.fieldErrors.some(({ field }) => field !== 'deliberationId') ? failure : null;
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async draft(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const { convention } = await this.api.invoke(draftConvention, {
        centre: this.centre(),
        siren: this.siren(),
        body: this.model(),
      });
      await this.router.navigate(['/', this.centre(), 'conventions', convention.id]);
    });
  }
}
