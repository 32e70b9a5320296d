import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** What appears in the place of what had the focus takes it: `<h2 emTakesFocus>`. */
@Directive({ selector: '[emTakesFocus]', host: { tabindex: '-1' } })
export class TakesFocus {
  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => nativeElement.focus());
  }
}
