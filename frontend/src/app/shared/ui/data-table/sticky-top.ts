import { afterNextRender, DestroyRef, Directive, ElementRef, inject } from '@angular/core';

/**
 * Says how much of the window's top is taken by what stays there, so that the headings of tables stop
 * below it and not behind it: `<em-header emStickyTop />` sets `--em-sticky-top`.
 */
@Directive({ selector: '[emStickyTop]' })
export class StickyTop {
  constructor() {
    const bar = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') {
        return;
      }
      const sizes = new ResizeObserver(() => {
        const stays = getComputedStyle(bar).position === 'sticky';
        document.documentElement.style.setProperty(
          '--em-sticky-top',
          `${stays ? bar.offsetHeight : 0}px`,
        );
      });
      sizes.observe(bar);
      sizes.observe(document.documentElement);
      destroyed.onDestroy(() => sizes.disconnect());
    });
  }
}
