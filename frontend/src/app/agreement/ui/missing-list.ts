import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Failure } from '../../shared/data/problem';
import { placeToMend } from '../data/wording';

/** Why something was refused: each thing that is missing, with the way to where it is mended. */
@Component({
  selector: 'em-missing-list',
  imports: [RouterLink],
  template: `
    <div class="notice error" role="alert">
      @if (missing().length > 0) {
        <p>
          <strong>{{ heading() }}</strong>
        </p>
        <ul>
          @for (item of missing(); track item.message) {
            <li>
              {{ item.message }}
              <a [routerLink]="item.place.commands">{{ item.place.label }}</a>
            </li>
          }
        </ul>
      } @else {
        <p>{{ failure().message }}</p>
      }
    </div>
  `,
  styles: `
    a {
      color: inherit;
    }
  `,
})
export class MissingList {
  readonly failure = input.required<Failure>();
  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly heading = input('Il manque encore\u00a0:');

  protected readonly missing = computed(() =>
    this.failure().fieldErrors.map(({ field, message }) => ({
      message,
      place: placeToMend(field, this.centre(), this.siren()),
    })),
  );
}
