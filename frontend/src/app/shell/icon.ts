import { Component, computed, input } from '@angular/core';

const paths = {
  bell: 'M6 16.5h12l-1.4-2V10a4.6 4.6 0 0 0-9.2 0v4.5zM10 19a2 2 0 0 0 4 0',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm7 10 5 5 5-5',
  contrast: 'M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17',
  help: 'M9.4 9.2a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.9v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 19.5c.6-3.6 3.3-5 7-5s6.4 1.4 7 5',
  switch: 'M4 8.5h14m-3.5-3.5L18 8.5 14.5 12M20 15.5H6m3.5 3.5L6 15.5 9.5 12',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words, or on a control that has its own name: `<em-icon name="bell" />`. */
@Component({
  selector: 'em-icon',
  template: `
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => paths[this.name()]);
}
