import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { setFileQuota } from '../../api/functions';
import type { CentreLine } from '../../api/models';
import { formatFileSize } from '../../shared/format/french';
import { Modal } from '../../shared/ui/feedback/modal';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

const gigabyte = 1_000_000_000;

/** How much room the files of one centre may take. */
@Component({
  selector: 'em-quota-form',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal
      [heading]="'Quota de fichiers – ' + line().name"
      [unsaved]="form().dirty()"
      (closed)="closed.emit()"
    >
      <p>{{ now() }}</p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Quota, en gigaoctets"
          hint="Par exemple 20 ou 2,5. Laissez vide pour celui de la configuration."
          [optional]="true"
          [field]="form.gigabytes"
        >
          <input class="control" inputmode="decimal" emControl [formField]="form.gigabytes" />
        </em-field>
        <em-field
          label="Motif"
          hint="Gardé au journal de l’exploitation et à celui du centre."
          [field]="form.reason"
        >
          <textarea class="control" rows="2" emControl [formField]="form.reason"></textarea>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Enregistrer le quota' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class QuotaForm {
  private readonly api = inject(Api);
  readonly line = input.required<CentreLine>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly now = computed(() => {
    const { volumes, fileQuota } = this.line();
    const used = volumes ? `${formatFileSize(volumes.fileBytes)} utilisés. ` : '';
    const whose = fileQuota.own ? 'fixé pour ce centre' : 'celui de la configuration';
    return `${used}Quota actuel\u00a0: ${formatFileSize(fileQuota.bytes)}, ${whose}. Au-delà, les fichiers envoyés au centre sont refusés\u00a0; ceux qu’il a déjà restent.`;
  });
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => {
    const { bytes, own } = this.line().fileQuota;
    return { gigabytes: own ? String(bytes / gigabyte).replace('.', ',') : '', reason: '' };
  });
  protected readonly form = form(this.model, (path) => {
    validate(path.gigabytes, ({ value }) => {
      const bytes = bytesOf(value());
      return bytes === null || (bytes >= gigabyte / 1000 && bytes <= 100_000 * gigabyte)
        ? undefined
        : { kind: 'size', message: 'Indiquez un nombre entre 0,001 et 100\u00a0000, ou rien.' };
    });
    required(path.reason, { message: 'Indiquez le motif.' });
    maxLength(path.reason, 500, { message: '500 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const { slug, name } = this.line();
    const { gigabytes, reason } = this.model();
    const sent = await this.submission.send(
      this.form,
      () =>
        this.api.invoke(setFileQuota, {
          slug,
          body: { bytes: bytesOf(gigabytes), reason: reason.trim() },
        }),
      {},
      { bytes: 'gigabytes' },
    );
    if (sent) {
      this.saved.emit(`Le quota est enregistré\u00a0: ${name}.`);
    }
  }
}

/** `2,5` → 2 500 000 000; null for nothing, NaN for what is no number. */
function bytesOf(gigabytes: string): number | null {
  const text = gigabytes.replace(/\s/g, '').replace(',', '.');
  return text ? Math.round(Number(text) * gigabyte) : null;
}
