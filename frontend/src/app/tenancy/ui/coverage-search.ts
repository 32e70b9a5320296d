import { Component, computed, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { publicCoverage } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { formatLongDate } from '../../shared/format/french';
import type { ChosenBody } from '../../shared/data/chosen-body';
import { BodyAutocomplete } from '../../shared/ui/form/body-autocomplete';
import { Field } from '../../shared/ui/form/field';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** «Ma collectivité est-elle couverte ?», answered in place. */
@Component({
  selector: 'em-coverage-search',
  imports: [BodyAutocomplete, Field, FormField, RetryNotice],
  templateUrl: './coverage-search.html',
})
export class CoverageSearch {
  readonly centre = input.required<string>();

  private readonly model = signal({ body: null as ChosenBody | null });
  protected readonly form = form(this.model);

  protected readonly coverage = apiResource(publicCoverage, () => {
    const siren = this.model().body?.siren;
    return siren ? { centre: this.centre(), siren } : undefined;
  });
  protected readonly answer = computed(() =>
    this.coverage.hasValue() ? this.coverage.value() : undefined,
  );
  protected readonly verdict = computed(() => {
    const answer = this.answer();
    if (!answer) {
      return undefined;
    }
    if (answer.covered) {
      const since = answer.effectiveOn
        ? ` prises depuis le ${formatLongDate(answer.effectiveOn)}`
        : '';
      const until = answer.endsOn ? ` et jusqu’au ${formatLongDate(answer.endsOn)}` : '';
      return `Oui. La médiation préalable obligatoire s’applique aux décisions de «\u00a0${answer.name}\u00a0»${since}${until}.`;
    }
    if (answer.reasons.includes('NOT_COVERED_YET') && answer.effectiveOn) {
      return `Pas encore. Elle s’appliquera aux décisions de «\u00a0${answer.name}\u00a0» prises à partir du ${formatLongDate(answer.effectiveOn)}.`;
    }
    if (answer.reasons.includes('NO_LONGER_COVERED') && answer.endsOn) {
      return `Plus maintenant. Elle s’appliquait aux décisions de «\u00a0${answer.name}\u00a0» prises jusqu’au ${formatLongDate(answer.endsOn)}.`;
    }
    return `Non. «\u00a0${answer.name}\u00a0» n’a pas conclu de convention de médiation avec ce centre de gestion.`;
  });
}
