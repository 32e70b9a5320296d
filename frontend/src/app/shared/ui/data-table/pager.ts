import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Listing } from '../../data/listing';
import { formatCount } from '../../format/french';

/** The pages of a list and how long each of them is. */
@Component({
  selector: 'em-pager',
  imports: [MatButton],
  template: `
    <nav [attr.aria-label]="'Pages : ' + caption()">
      <label>
        Lignes par page
        <select class="control" (change)="listing().resize(+$any($event.target).value)">
          @for (size of sizes; track size) {
            <option [value]="size" [selected]="size === listing().size()">{{ size }}</option>
          }
        </select>
      </label>
      <span role="status">Page {{ listing().page() + 1 }} sur {{ count(pages()) }}</span>
      <button matButton="outlined" type="button" [disabled]="first()" (click)="turn(-1)">
        Précédente
      </button>
      <button matButton="outlined" type="button" [disabled]="last()" (click)="turn(1)">
        Suivante
      </button>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem 1rem;
      margin-block-start: 1rem;
    }
    label {
      margin-inline-end: auto;
    }
    select {
      inline-size: auto;
      margin-inline-start: 0.4rem;
    }
  `,
})
export class Pager<T> {
  readonly caption = input.required<string>();
  readonly listing = input.required<Listing<T>>();
  /** Another page was asked for. */
  readonly turned = output();

  protected readonly sizes = [10, 25, 50, 100];
  protected readonly count = formatCount;
  protected readonly pages = computed(() =>
    Math.max(1, Math.ceil(this.listing().total() / this.listing().size())),
  );
  protected readonly first = computed(() => this.listing().page() === 0);
  protected readonly last = computed(() => this.listing().page() + 1 >= this.pages());

  protected turn(by: number): void {
    this.listing().goTo(this.listing().page() + by);
    this.turned.emit();
  }
}
