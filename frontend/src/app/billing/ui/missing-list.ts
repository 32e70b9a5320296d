import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProblemFieldError } from '../../api/models';
import { placeToMend } from '../data/billing-words';

/** What an invoice waits for, each with the place where it is filled in. */
@Component({
  selector: 'em-missing-list',
  imports: [RouterLink],
  template: `
    @if (lines().length > 0) {
      <section class="notice warning" aria-labelledby="manque">
        <h2 id="manque">Ce qui manque pour facturer</h2>
        <ul>
          @for (line of lines(); track $index) {
            <li>
              {{ line.message }}
              @if (line.place; as place) {
                <a [routerLink]="place.commands">{{ place.label }}</a>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.1rem;
    }
    ul {
      padding-inline-start: 1.2rem;
    }
  `,
})
export class MissingList {
  readonly centre = input.required<string>();
  readonly bodySiren = input<string | null>();
  readonly missing = input.required<readonly ProblemFieldError[]>();
  protected readonly lines = computed(() =>
    this.missing().map(({ field, message }) => ({
      message,
      place: placeToMend(field, this.centre(), this.bodySiren()),
    })),
  );
}
