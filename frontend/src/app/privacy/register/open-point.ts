import { Component, input } from '@angular/core';
import { Chip } from '../../shared/ui/display/chip';

/** What the centre has said, or that it has still to say it: no software decides that. */
@Component({
  selector: 'em-open-point',
  imports: [Chip],
  template: `
    @if (said()) {
      <span class="typed">{{ said() }}</span>
    } @else {
      <em-chip tone="warning">À fixer par le centre</em-chip>
    }
  `,
  styles: `
    .typed {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenPoint {
  readonly said = input.required<string | null | undefined>();
}
