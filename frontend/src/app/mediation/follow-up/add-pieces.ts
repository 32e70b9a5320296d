import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
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
  imports: [ErrorSummary, Field, FileDrop, FormField, MatButton],
  template: `
    @if (added()) {
      <p class="notice success" role="status">Votre envoi est enregistré. Votre date est gardée.</p>
    }
    <details [open]="subject().expected.length > 0">
      <summary>Ajouter une pièce</summary>
      <em-error-summary [form]="form" [submission]="submission()" />
      <form novalidate (submit)="$event.preventDefault(); add()">
        <em-field
          label="Vos fichiers"
          hint="Dites ce qu’est chacun. « Une autre pièce » n’est lue que par le médiateur."
          [field]="form.files"
        >
          <em-file-drop
            [categories]="categories()"
            [submission]="submission()"
            [formField]="form.files"
            (retry)="add()"
          />
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
  `,
})
export class AddPieces {
  private readonly client = inject(FollowUpClient);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly subject = input.required<ClaimantCase>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  /** What is expected comes first: a file that is dropped is taken for it until somebody says otherwise. */
  protected readonly categories = computed(() => {
    const { expected } = this.subject();
    const wanted = pieceCategories.filter(({ value }) => expected.some((one) => one === value));
    return [...wanted, ...pieceCategories.filter((category) => !wanted.includes(category))];
  });
  protected readonly added = signal(false);
  protected readonly submission = signal(new Submission());
  private readonly model = linkedSignal({
    source: this.subject,
    computation: () => ({ files: [] as readonly ReferralFile[] }),
  });
  // One key for one choice of files: sent twice, they are added once.
  private readonly key = linkedSignal({ source: this.model, computation: () => newKey() });
  protected readonly form = form(this.model, (path) => {
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
    const { files } = this.model();
    const key = this.key();
    let answer: ClaimantCase | undefined;
    this.added.set(false);
    const sent = await this.submission().send(this.form, async () => {
      const { progress } = this.submission();
      progress.set(0);
      answer = await this.client.addPieces(this.link(), this.access(), key, files, (percent) =>
        progress.set(percent),
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
