import { Component, computed, input } from '@angular/core';
import { getStorage } from '../../api/functions';
import type { Storage as StorageView } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { formatCount, formatFileSize } from '../../shared/format/french';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** How much room the files of the centre take, and whether an antivirus examines them. */
@Component({
  selector: 'em-storage',
  imports: [RetryNotice],
  template: `
    <section aria-labelledby="stockage">
      <h2 id="stockage">Fichiers reçus</h2>
      @if (resource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="resource.reload()" />
      } @else if (storage(); as storage) {
        <p>
          <progress
            aria-labelledby="stockage"
            [max]="storage.quotaBytes"
            [value]="storage.usedBytes"
          ></progress>
          {{ size(storage.usedBytes) }} utilisés sur {{ size(storage.quotaBytes) }}, pour
          {{ count(storage.files) }} {{ storage.files > 1 ? 'fichiers' : 'fichier' }}.
        </p>
        @if (isNearlyFull()) {
          <p class="notice warning">
            L’espace est presque plein&nbsp;: au-delà, aucun fichier n’est plus accepté. Demandez à
            l’exploitant de la plateforme de l’agrandir.
          </p>
        }
        <p [class]="storage.antivirus === 'SILENT' ? 'notice warning' : ''">{{ antivirus() }}</p>
        @if (storage.quarantined > 0) {
          <p class="notice warning">
            {{ count(storage.quarantined) }}
            {{ storage.quarantined > 1 ? 'fichiers sont' : 'fichier est' }} en quarantaine&nbsp;: un
            programme malveillant y a été trouvé, personne ne peut les ouvrir.
          </p>
        }
      } @else {
        <p role="status">Chargement…</p>
      }
    </section>
  `,
  styles: `
    section {
      margin-block-start: 3rem;
    }
    progress {
      display: block;
      inline-size: min(100%, 24rem);
      margin-block-end: 0.4rem;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class Storage {
  readonly centre = input.required<string>();

  protected readonly resource = apiResource(getStorage, () => ({ centre: this.centre() }));
  protected readonly storage = computed((): StorageView | undefined =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly isNearlyFull = computed(() => {
    const storage = this.storage();
    return storage !== undefined && storage.usedBytes > 0.9 * storage.quotaBytes;
  });
  protected readonly antivirus = computed(() => {
    const storage = this.storage();
    const waiting = storage?.awaitingAnalysis ?? 0;
    const files = `${formatCount(waiting)} ${waiting > 1 ? 'fichiers sont' : 'fichier est'}`;
    switch (storage?.antivirus) {
      case 'ANSWERS':
        return waiting > 0
          ? `L’antivirus fonctionne\u00a0; ${files} en attente d’analyse.`
          : 'Chaque fichier est analysé par un antivirus avant d’être remis.';
      case 'SILENT':
        return `L’antivirus ne répond pas\u00a0; ${files} en attente d’analyse, et le reste jusqu’à son retour.`;
      default:
        return 'Aucun antivirus n’est configuré\u00a0: les fichiers ne sont pas analysés.';
    }
  });
  protected readonly size = formatFileSize;
  protected readonly count = formatCount;
}
