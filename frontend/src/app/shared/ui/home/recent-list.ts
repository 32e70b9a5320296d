import { Component, computed, input } from '@angular/core';
import { listRecents } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { LinkList } from './link-list';

/** What was opened last, to go on with. */
@Component({
  selector: 'em-recent-list',
  imports: [LinkList],
  template: `<em-link-list
    [centre]="centre()"
    [lines]="lines()"
    [loading]="recents.isLoading()"
    [error]="recents.error()"
    nothing="Rien encore&nbsp;: les dossiers, collectivités, conventions et factures que vous ouvrez se retrouvent ici."
    (retry)="recents.reload()"
  />`,
})
export class RecentList {
  readonly centre = input.required<string>();

  protected readonly recents = apiResource(listRecents, () => ({ centre: this.centre() }));
  protected readonly lines = computed(() =>
    (this.recents.hasValue() ? (this.recents.value()?.items ?? []) : []).slice(0, 6),
  );
}
