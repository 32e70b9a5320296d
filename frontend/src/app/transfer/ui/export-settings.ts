import { Component, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { exportSettings, settingsKey } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { Download } from '../../shared/data/download';
import { CheckField } from '../../shared/ui/form/check-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Submission } from '../../shared/ui/form/submission';

/** Writes the settings into a signed file; says the key by which another installation believes it. */
@Component({
  selector: 'em-export-settings',
  imports: [CheckField, ErrorSummary, FormField, MatButton],
  template: `
    <section aria-labelledby="exporter">
      <h2 id="exporter">Exporter</h2>
      <p>
        Le fichier contient la fiche du centre, son apparence et ses tarifs en vigueur et à venir.
        Il ne contient ni compte, ni dossier, ni facture, ni secret.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-check-field
          label="Exporter aussi le SIREN, le SIRET, l’IBAN et le BIC"
          hint="À laisser décoché si l’installation d’essai en contient d’inventés."
          [formField]="form.numbers"
        />
        <p class="actions">
          <button matButton="outlined" type="submit">
            {{ submission.running() ? 'Préparation…' : 'Exporter les réglages' }}
          </button>
        </p>
      </form>
      @if (key.hasValue()) {
        <details>
          <summary>Clé de cette installation</summary>
          <p>
            Pour que l’autre installation accepte ce fichier, son exploitant y ajoute cette clé aux
            clés de confiance (<code>ENTREMISE_SETTINGS_TRUSTED_KEYS</code>)&nbsp;:
          </p>
          <p>
            <code class="key">{{ key.value().key }}</code>
          </p>
        </details>
      }
    </section>
  `,
  styles: `
    .key {
      overflow-wrap: anywhere;
    }
  `,
})
export class ExportSettings {
  private readonly api = inject(Api);
  private readonly download = inject(Download);
  readonly centre = input.required<string>();

  protected readonly key = apiResource(settingsKey, () => ({ centre: this.centre() }));
  protected readonly submission = new Submission();
  private readonly model = signal({ numbers: false });
  protected readonly form = form(this.model);

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const numbers = this.model().numbers;
      const file = await this.api.invoke(exportSettings, { centre: this.centre(), numbers });
      const text = JSON.stringify(file, null, 2);
      const blob = new Blob([text], { type: 'application/json' });
      this.download.offer(blob, `reglages-${this.centre()}.json`);
    });
  }
}
