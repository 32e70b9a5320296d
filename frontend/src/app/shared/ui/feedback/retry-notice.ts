import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { failureOf } from '../../data/problem';

/** Says why something could not be read and offers to try again: `<em-retry-notice [error]="r.error()" (retry)="r.reload()" />`. */
@Component({
  selector: 'em-retry-notice',
  imports: [MatButton],
  template: `
    <div class="notice error" role="alert">
      <p>{{ message() }}</p>
      <p><button matButton="outlined" type="button" (click)="retry.emit()">Réessayer</button></p>
    </div>
  `,
})
export class RetryNotice {
  readonly error = input.required<unknown>();
  readonly retry = output();
  protected readonly message = computed(() => failureOf(this.error()).message);
}
