import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Upload } from '../../shared/data/upload';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Sends one PDF as the part `file` to an address of the API. */
@Component({
  selector: 'em-attach-file',
  imports: [ErrorSummary, Field, FileDrop, FormField, MatButton, Modal],
  template: `
    <em-modal [heading]="heading()" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <em-field [label]="label()" [field]="form.file">
          <em-file-drop
            kind="pdf"
            [multiple]="false"
            [nature]="nature()"
            [submission]="submission"
            [formField]="form.file"
            (retry)="send()"
          />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Envoi…' : 'Joindre le fichier' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class AttachFile {
  private readonly upload = inject(Upload);

  readonly heading = input.required<string>();
  readonly label = input.required<string>();
  /** What the file will be kept as. */
  readonly nature = input.required<string>();
  readonly url = input.required<string>();
  /** What the server answers. */
  readonly saved = output<unknown>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ file: [] as readonly ChosenFile[] });
  protected readonly form = form(this.model, (path) => {
    validate(path.file, ({ value }) =>
      value().length === 0
        ? { kind: 'required', message: 'Choisissez le fichier PDF.' }
        : undefined,
    );
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    const chosen = this.model().file[0];
    await this.submission.send(this.form, async () => {
      const body = new FormData();
      if (chosen) {
        body.set('file', chosen.file);
      }
      this.saved.emit(
        await this.upload.send(this.url(), body, (percent) =>
          this.submission.progress.set(percent),
        ),
      );
    });
  }
}
