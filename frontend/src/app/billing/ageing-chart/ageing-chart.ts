import { Component, computed, input } from '@angular/core';
import { getAgeing } from '../../api/functions';
import type { Bucket } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { formatMoney } from '../../shared/format/french';
import { Chart } from '../../shared/ui/display/chart';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

const labels: Readonly<Record<Bucket['label'], string>> = {
  NOT_DUE: 'Pas échu',
  DAYS_1_30: '1 à 30 jours',
  DAYS_31_60: '31 à 60 jours',
  DAYS_61_90: '61 à 90 jours',
  OVER_90: 'Plus de 90 jours',
};

/** What is still due to the centre, by how late it is. */
@Component({
  selector: 'em-ageing-chart',
  imports: [Chart, RetryNotice],
  template: `
    @if (resource.error(); as error) {
      <em-retry-notice [error]="error" (retry)="resource.reload()" />
    } @else if (buckets(); as buckets) {
      <em-chart
        heading="Ce qui reste dû, par retard"
        axis="Retard"
        [meaning]="meaning()"
        [labels]="names()"
        [series]="series()"
        [write]="euros"
        [lying]="true"
      />
    } @else {
      <p role="status">Chargement des retards…</p>
    }
  `,
})
export class AgeingChart {
  readonly centre = input.required<string>();
  protected readonly resource = apiResource(getAgeing, () => ({ centre: this.centre() }));
  protected readonly buckets = computed(() =>
    this.resource.hasValue() ? this.resource.value()?.buckets : undefined,
  );
  protected readonly names = computed(() =>
    (this.buckets() ?? []).map(({ label }) => labels[label]),
  );
  protected readonly series = computed(() => [
    { name: 'Montant dû', values: (this.buckets() ?? []).map(({ amount }) => amount) },
  ]);
  protected readonly euros = formatMoney;
  protected readonly meaning = computed(() => {
    const buckets = this.buckets() ?? [];
    const all = buckets.reduce((sum, { amount }) => sum + amount, 0);
    const late = buckets
      .filter(({ label }) => label !== 'NOT_DUE')
      .reduce((sum, { amount }) => sum + amount, 0);
    return late === 0
      ? `Rien n’est en retard\u00a0; ${formatMoney(all)} restent à encaisser.`
      : `${formatMoney(late)} sont en retard, sur ${formatMoney(all)} à encaisser.`;
  });
}
