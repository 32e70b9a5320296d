import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One figure that matters, with what it counts: `<em-key-figure label="Dossiers ouverts" value="12" hint="dont 3 en retard" />`. */
@Component({
  selector: 'em-key-figure',
  imports: [RouterLink],
  template: `
    <p class="label">
      @if (link(); as commands) {
        <a [routerLink]="commands" [queryParams]="query()">{{ label() }}</a>
      } @else {
        {{ label() }}
      }
    </p>
    <p class="value">
      @if (loading()) {
        <span class="wait" aria-hidden="true"></span>
        <span class="visually-hidden">Calcul en cours</span>
      } @else {
        {{ value() }}
      }
    </p>
    @if (hint()) {
      <p class="hint">{{ hint() }}</p>
    }
  `,
  host: { '[class]': 'tone()', '[class.linked]': 'link()' },
  styleUrl: './key-figure.scss',
})
export class KeyFigure {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly hint = input('');
  /** Repeats what the hint says; never says it alone. */
  readonly tone = input<'neutral' | 'warning'>('neutral');
  readonly loading = input(false);
  readonly link = input<readonly unknown[]>();
  readonly query = input<Readonly<Record<string, string>>>();
}
