import { Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';

/** One statement to tick: `<em-check-field label="…" [formField]="form.x" />`. Never ticked beforehand. */
@Component({
  selector: 'em-check-field',
  template: `
    <label class="choice">
      <input
        type="checkbox"
        [disabled]="disabled()"
        [checked]="checked()"
        (change)="checked.set($any($event.target).checked)"
        (blur)="touch.emit()"
      />
      <span>{{ label() }}</span>
      @if (hint()) {
        <small class="muted">{{ hint() }}</small>
      }
    </label>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 0.5rem;
    }
  `,
})
export class CheckField implements FormCheckboxControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly checked = model(false);
  readonly disabled = input(false);
  readonly touch = output();
  readonly label = input.required<string>();
  readonly hint = input('');

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
