import { Component, computed, input } from '@angular/core';
import { listAnomalies } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { LinkList } from './link-list';

/** What does not add up in the centre's data, each with the list that shows exactly those rows. */
@Component({
  selector: 'em-anomaly-list',
  imports: [LinkList],
  template: `<em-link-list
    [centre]="centre()"
    [lines]="lines()"
    [loading]="anomalies.isLoading()"
    [error]="anomalies.error()"
    nothing="Aucune&nbsp;: les conventions, la facturation et les courriels sont en ordre."
    (retry)="anomalies.reload()"
  />`,
})
export class AnomalyList {
  readonly centre = input.required<string>();

  protected readonly anomalies = apiResource(listAnomalies, () => ({ centre: this.centre() }));
  protected readonly lines = computed(() =>
    (this.anomalies.hasValue() ? (this.anomalies.value()?.items ?? []) : []).map(
      ({ path, title, count }) => ({ path, title: `${title}\u00a0: ${count}` }),
    ),
  );
}
