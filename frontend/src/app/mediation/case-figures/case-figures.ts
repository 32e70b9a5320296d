import { Component, computed, input } from '@angular/core';
import { getCaseFigures } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { formatCount, none } from '../../shared/format/french';
import { Chart } from '../../shared/ui/display/chart';
import { KeyFigure } from '../../shared/ui/display/key-figure';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { stateNames } from '../data/case-words';

const monthName = new Intl.DateTimeFormat('fr-FR', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});
const ended = ['CLOSED', 'INADMISSIBLE', 'WITHDRAWN'];

/** The centre's cases in numbers: what is open, how long it takes, what came and went by month. */
@Component({
  selector: 'em-case-figures',
  imports: [Chart, KeyFigure, RetryNotice],
  template: `
    @if (resource.error(); as error) {
      <em-retry-notice [error]="error" (retry)="resource.reload()" />
    } @else {
      <div class="grid">
        <em-key-figure
          label="Dossiers en cours"
          [value]="count(open())"
          [hint]="states()"
          [loading]="!figures()"
          [link]="['/', centre(), 'dossiers']"
        />
        <em-key-figure
          label="Reçus en douze mois"
          [value]="count(received())"
          [hint]="count(closed()) + ' clos sur la même période'"
          [loading]="!figures()"
        />
        <em-key-figure
          label="Durée médiane"
          [value]="median()"
          hint="de la saisine à la fin de la médiation"
          [loading]="!figures()"
        />
      </div>
      @if (figures()) {
        <em-chart
          heading="Dossiers reçus et clos par mois"
          axis="Mois"
          [meaning]="meaning()"
          [labels]="months()"
          [series]="series()"
        />
      }
    }
  `,
  styles: `
    .grid {
      margin-block-end: 1.5rem;
    }
  `,
})
export class CaseFigures {
  readonly centre = input.required<string>();

  protected readonly resource = apiResource(getCaseFigures, () => ({
    centre: this.centre(),
    months: 12,
  }));
  protected readonly figures = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly count = formatCount;
  private readonly lines = computed(() => this.figures()?.months ?? []);
  private readonly living = computed(() =>
    (this.figures()?.states ?? []).filter(
      ({ state, count }) => count > 0 && !ended.includes(state),
    ),
  );
  protected readonly open = computed(() => sum(this.living().map(({ count }) => count)));
  protected readonly states = computed(() =>
    this.living()
      .map(({ state, count }) => `${stateNames[state]}\u00a0: ${formatCount(count)}`)
      .join(', '),
  );
  protected readonly received = computed(() => sum(this.lines().map((line) => line.received)));
  protected readonly closed = computed(() => sum(this.lines().map((line) => line.closed)));
  protected readonly median = computed(() => {
    const days = this.figures()?.medianDays;
    return days === null || days === undefined
      ? none
      : `${formatCount(days)}\u00a0${days > 1 ? 'jours' : 'jour'}`;
  });
  protected readonly months = computed(() =>
    this.lines().map(({ month }) => monthName.format(new Date(`${month}-01T00:00:00Z`))),
  );
  protected readonly series = computed(() => [
    { name: 'Reçus', values: this.lines().map((line) => line.received) },
    { name: 'Clos', values: this.lines().map((line) => line.closed) },
  ]);
  protected readonly meaning = computed(() => {
    const [came, went] = [this.received(), this.closed()];
    if (came === went) {
      return `Autant de dossiers reçus que clos sur douze mois\u00a0: ${formatCount(came)}.`;
    }
    const more = formatCount(Math.abs(came - went));
    const plural = Math.abs(came - went) > 1 ? 'dossiers' : 'dossier';
    return came > went
      ? `Sur douze mois, le centre a reçu ${more}\u00a0${plural} de plus qu’il n’en a clos.`
      : `Sur douze mois, le centre a clos ${more}\u00a0${plural} de plus qu’il n’en a reçu.`;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
