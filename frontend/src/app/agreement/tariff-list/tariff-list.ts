import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { listTariffs } from '../../api/functions';
import type { TariffSummary } from '../../api/models';
import { affiliationLabel } from '../../shared/data/affiliation';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatMoney, today } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { SetTariff } from './set-tariff';

/** What an hour of mediation costs, from which day on: a tariff is never changed, the next one follows it. */
@Component({
  selector: 'em-tariff-list',
  imports: [Cell, Chip, DataTable, MatButton, SetTariff],
  templateUrl: './tariff-list.html',
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.1rem;
    }
  `,
})
export class TariffList {
  private readonly session = inject(SessionStore);
  private readonly day = today(inject(CentreStore).current()?.timeZone);
  readonly centre = input.required<string>();

  protected readonly tariffs = listing(listTariffs, () => ({ centre: this.centre() }), {
    name: 'tariffs',
    sort: 'validFrom,desc',
  });
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editSettings),
  );
  protected readonly adding = signal(false);
  protected readonly done = signal('');

  protected readonly columns: readonly Column<TariffSummary>[] = [
    {
      key: 'period',
      label: 'Période',
      sort: 'validFrom',
      exported: ['validFrom', 'validTo'],
    },
    {
      key: 'hourlyRate',
      label: 'Une heure',
      numeric: true,
      text: (tariff) => formatMoney(tariff.hourlyRate),
    },
    { key: 'includedStatuses', label: 'Compris dans la cotisation' },
    {
      key: 'deliberation',
      label: 'Délibération',
      exported: ['deliberationNumber', 'deliberationDate'],
    },
    { key: 'explanation', label: 'Explication' },
  ];
  protected readonly date = formatDate;
  protected readonly statusLabel = affiliationLabel;
  protected readonly byId = (tariff: TariffSummary) => tariff.id;

  protected state(tariff: TariffSummary): 'future' | 'current' | 'past' {
    return tariff.validFrom > this.day
      ? 'future'
      : tariff.validTo && tariff.validTo < this.day
        ? 'past'
        : 'current';
  }

  protected saved(tariff: TariffSummary): void {
    this.adding.set(false);
    this.done.set(
      `Le tarif de ${formatMoney(tariff.hourlyRate)} l’heure est enregistré à partir du ${formatDate(tariff.validFrom)}.`,
    );
    this.tariffs.reload();
  }
}
