import { Component, inject } from '@angular/core';
import { ConfirmDialog } from './confirm-dialog';
import { Confirmation } from './confirmation';

/** Where the questions of the whole product are drawn; the window is loaded with the first one. */
@Component({
  selector: 'em-confirm-outlet',
  imports: [ConfirmDialog],
  template: `
    @defer (when asked() !== null) {
      @if (asked(); as asked) {
        @for (each of [asked]; track each) {
          <em-confirm-dialog [question]="each.question" (answered)="each.answer($event)" />
        }
      }
    }
  `,
})
export class ConfirmOutlet {
  protected readonly asked = inject(Confirmation).asked;
}
