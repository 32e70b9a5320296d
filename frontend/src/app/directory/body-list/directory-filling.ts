import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { fillDirectory, getFilling, listBodies } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { formatCount, formatDateTime } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { fillingResult } from '../data/wording';

/** Fills the directory: the server does it and knows how far it is, so that a reload loses nothing. */
@Component({
  selector: 'em-directory-filling',
  imports: [MatButton, RetryNotice],
  templateUrl: './directory-filling.html',
  styles: `
    .progress {
      display: block;
      margin-block-end: 1.25rem;
      font-weight: 600;
    }
    progress {
      display: block;
      inline-size: min(34rem, 100%);
      block-size: 0.9rem;
      margin-block-start: 0.3rem;
      accent-color: var(--mat-sys-primary);
    }
    .start {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      margin-block-end: 1.25rem;
    }
  `,
})
export class DirectoryFilling {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly centres = inject(CentreStore);

  readonly centre = input.required<string>();
  readonly mayFill = input(false);
  readonly filled = output();

  protected readonly progress = apiResource(getFilling, () => ({ centre: this.centre() }));
  protected readonly current = computed(() =>
    this.progress.hasValue() ? this.progress.value() : undefined,
  );
  protected readonly refusal = signal('');
  protected readonly result = signal('');
  protected readonly departments = computed(
    () => this.centres.current()?.departments.join(', ') ?? '',
  );
  protected readonly count = formatCount;
  protected readonly finished = computed(() =>
    formatDateTime(this.current()?.finishedAt, this.centres.current()?.timeZone),
  );

  /** Whether a filling was seen on its way here, whose end is then worth saying. */
  private watched = false;

  constructor() {
    effect((onCleanup) => {
      const state = this.current()?.state;
      if (state === 'RUNNING') {
        this.watched = true;
        const pause = setTimeout(() => this.progress.reload(), 700);
        onCleanup(() => clearTimeout(pause));
      } else if (state === 'DONE' && this.watched) {
        this.watched = false;
        void this.sayResult();
      }
    });
  }

  protected async fill(): Promise<void> {
    this.refusal.set('');
    this.result.set('');
    await this.confirmation.ask({
      heading: 'Remplir l’annuaire\u00a0?',
      consequence: `Les communes du ressort (${this.departments()}) et les intercommunalités à fiscalité propre qui y ont une commune membre seront ajoutées à partir des données de référence de l’État (Licence Ouverte). Les collectivités déjà présentes ne sont ni modifiées ni supprimées.`,
      confirm: 'Remplir maintenant',
      act: async () => {
        const started = await this.api.invoke(fillDirectory, { centre: this.centre() });
        this.watched = true;
        this.progress.set(started);
      },
    });
  }

  private async sayResult(): Promise<void> {
    this.filled.emit();
    const added = this.current()?.added ?? 0;
    try {
      const [communes, epci] = await Promise.all([this.total('COMMUNE'), this.total('EPCI')]);
      this.result.set(fillingResult({ added }, { communes, epci }));
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    }
  }

  private async total(kind: 'COMMUNE' | 'EPCI'): Promise<number> {
    const found = await this.api.invoke(listBodies, { centre: this.centre(), kind, size: 1 });
    return found.total;
  }
}
