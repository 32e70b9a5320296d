import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';
import type { ReferralFile } from '../data/referral-draft';
import { newKey } from '../data/stored-referral';
import { pieceCategories } from '../data/wording';

/** Adds what was missing: the date of the referral stays the first one. */
@Component({
  selector: 'em-add-pieces',
  imports: [ChoiceField, ErrorSummary, Field, FileDrop, FormField, MatButton],
  template: `
    @if (added()) {
      <p class="notice success" role="status">Votre envoi est enregistré. Votre date est gardée.</p>
    }
    <details [open]="subject().expected.length > 0">
      <summary>Ajouter une pièce</summary>
      <em-error-summary [form]="form" [submission]="submission()" />
      <form novalidate (submit)="$event.preventDefault(); add()">
        <em-choice-field
          legend="Qu’ajoutez-vous ?"
          hint="« Une autre pièce » n’est lue que par le médiateur."
          [choices]="categories"
          [formField]="form.category"
        />
        <em-field label="Vos fichiers" [field]="form.files">
          <em-file-drop [submission]="submission()" [formField]="form.files" (retry)="add()" />
        </em-field>
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission().running() ? 'Envoi en cours…' : 'Envoyer' }}
          </button>
        </p>
      </form>
    </details>
  `,
  styles: `
    summary {
      font-weight: 650;
      padding-block: 0.4rem;
    }
    em-choice-field {
      display: block;
      margin-block: 1rem;
    }
  `,
})
export class AddPieces {
  private readonly client = inject(FollowUpClient);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly subject = input.required<ClaimantCase>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  protected readonly categories = pieceCategories;
  protected readonly added = signal(false);
  protected readonly submission = signal(new Submission());
  private readonly model = linkedSignal(() => ({
    category: this.subject().expected[0] ?? '',
    files: [] as readonly ReferralFile[],
  }));
  // One key for one choice of files: sent twice, they are added once.
  private readonly key = linkedSignal({ source: this.model, computation: () => newKey() });
  protected readonly form = form(this.model, (path) => {
    required(path.category, { message: 'Dites ce que vous ajoutez.' });
    validate(path.files, ({ value }) =>
      value().length === 0
        ? { kind: 'files', message: 'Choisissez au moins un fichier.' }
        : undefined,
    );
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async add(): Promise<void> {
    const { category, files } = this.model();
    const key = this.key();
    let answer: ClaimantCase | undefined;
    this.added.set(false);
    const sent = await this.submission().send(this.form, async () => {
      const { progress } = this.submission();
      progress.set(0);
      answer = await this.client.addPieces(
        this.link(),
        this.access(),
        key,
        category,
        files,
        (percent) => progress.set(percent),
      );
    });
    if (sent && answer) {
      this.form().reset();
      this.submission.set(new Submission());
      this.added.set(true);
      this.changed.emit(answer);
    } else if (this.submission().failure()?.slug === 'follow-up-code-needed') {
      this.expired.emit();
    }
  }
}
