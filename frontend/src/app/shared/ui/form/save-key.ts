import { Directive, ElementRef, inject } from '@angular/core';

/** Ctrl+S, or ⌘+S, sends the form of a sheet: `<form emSaveKey (submit)="…">`. */
@Directive({
  selector: 'form[emSaveKey]',
  host: { '(document:keydown)': 'press($event)' },
})
export class SaveKey {
  private readonly form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;

  protected press(event: KeyboardEvent): void {
    const asked =
      event.key.toLowerCase() === 's' &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey;
    // A window over the form has the keys, unless the form is in it.
    const covered = [...document.querySelectorAll('dialog[open]')].some(
      (window) => !window.contains(this.form),
    );
    if (asked && !covered) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }
}
