import { Component, computed, effect, inject, input } from '@angular/core';
import { getOwnCase } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { dayOf } from '../../shared/format/french';
import { FrDate, FrLongDate } from '../../shared/format/pipes';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { kindNames } from '../data/case-words';
import { ownAnswer, ownStateNames } from '../data/own-case-words';
import { Wall } from '../ui/wall';

/** One case for the employer: where it stands, its dates, and the record of its end. */
@Component({
  selector: 'em-own-case',
  imports: [FrDate, FrLongDate, ListSteps, RetryNotice, Wall],
  templateUrl: './own-case.html',
})
export class OwnCase {
  private readonly title = inject(PageTitle);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();
  readonly reference = input.required<string>();

  protected readonly resource = apiResource(getOwnCase, () => ({
    centre: this.centre(),
    reference: this.reference(),
  }));
  protected readonly sheet = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly day = (instant: string | null | undefined) =>
    dayOf(instant, this.current()?.timeZone);
  protected readonly states = ownStateNames;
  protected readonly kinds = kindNames;
  protected readonly answer = ownAnswer;

  constructor() {
    effect(() => this.title.set('Dossier', this.reference()));
  }
}
