import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getCentreSheet, listMediators, listTariffs } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { missingForConventions, missingForInvoices } from '../../data/centre-readiness';
import { CentreStore } from '../../data/centre-store';
import { formatCount, formatMoney, today } from '../../format/french';
import { Chip, type Tone } from '../display/chip';
import { RetryNotice } from '../feedback/retry-notice';

interface Line {
  readonly what: string;
  readonly says: string;
  readonly path: readonly string[];
  readonly ready: boolean;
}

const tones: Readonly<Record<'true' | 'false', Tone>> = { true: 'success', false: 'warning' };

/** Whether the centre is set up for its work: its sheet, a tariff, mediators; each leads to where it is set. */
@Component({
  selector: 'em-settings-check',
  imports: [Chip, RetryNotice, RouterLink],
  template: `
    @if (error(); as error) {
      <em-retry-notice [error]="error" (retry)="reload()" />
    } @else if (lines().length === 0) {
      <p role="status">Lecture des réglages…</p>
    } @else {
      <ul>
        @for (line of lines(); track line.what) {
          <li>
            <em-chip [tone]="tone(line.ready)">{{
              line.ready ? 'En ordre' : 'À compléter'
            }}</em-chip>
            <a [routerLink]="['/', centre()].concat(line.path)">{{ line.what }}</a>
            <span class="muted">{{ line.says }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 0.75rem;
      padding-block: 0.4rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .muted {
      flex-basis: 100%;
      font-size: 0.95rem;
    }
  `,
})
export class SettingsCheck {
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  private readonly where = () => ({ centre: this.centre() });
  private readonly sheet = apiResource(getCentreSheet, this.where);
  private readonly tariffs = apiResource(listTariffs, () => ({ ...this.where(), size: 100 }));
  private readonly mediators = apiResource(listMediators, () => ({ ...this.where(), size: 100 }));

  protected readonly error = computed(
    () => this.sheet.error() ?? this.tariffs.error() ?? this.mediators.error(),
  );
  protected readonly lines = computed((): readonly Line[] => {
    const sheet = this.sheet.hasValue() ? this.sheet.value() : undefined;
    const tariffs = this.tariffs.hasValue() ? this.tariffs.value()?.items : undefined;
    const mediators = this.mediators.hasValue() ? this.mediators.value()?.items : undefined;
    if (!sheet || !tariffs || !mediators) {
      return [];
    }
    const lacks = [...new Set([...missingForConventions(sheet), ...missingForInvoices(sheet)])];
    const day = today(this.current()?.timeZone);
    const tariff = tariffs.find(
      ({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day),
    );
    const active = mediators.filter(({ active }) => active).length;
    return [
      {
        what: 'Fiche du centre',
        path: ['parametres', 'fiche'],
        ready: lacks.length === 0,
        says:
          lacks.length === 0
            ? 'Les conventions et les factures ont tout ce qu’il leur faut.'
            : `Il manque\u00a0: ${lacks.join(', ')}.`,
      },
      {
        what: 'Tarif',
        path: ['parametres', 'tarifs'],
        ready: tariff !== undefined,
        says: tariff
          ? `${formatMoney(tariff.hourlyRate)} l’heure aujourd’hui.`
          : 'Aucun tarif n’est en vigueur aujourd’hui\u00a0: rien ne peut être facturé.',
      },
      {
        what: 'Médiateurs',
        path: ['mediateurs'],
        ready: active > 0,
        says:
          active > 0
            ? `${formatCount(active)} ${active > 1 ? 'peuvent' : 'peut'} recevoir un dossier.`
            : 'Aucun ne peut recevoir un dossier.',
      },
    ];
  });

  protected tone(ready: boolean): Tone {
    return tones[`${ready}`];
  }

  protected reload(): void {
    this.sheet.reload();
    this.tariffs.reload();
    this.mediators.reload();
  }
}
