import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon, type IconName } from './icon';

let lastId = 0;

/**
 * A button that unfolds a small panel under it: `<em-dropdown icon="person" label="Mon compte">…</em-dropdown>`.
 * Escape folds it and gives the focus back; so does leaving it.
 */
@Component({
  selector: 'em-dropdown',
  imports: [Icon],
  template: `
    <button
      #trigger
      class="tool"
      type="button"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      (click)="open.set(!open())"
    >
      @if (icon(); as name) {
        <em-icon [name]="name" />
      }
      <span class="words" [class.narrow-hidden]="icon()" [class.visually-hidden]="quiet()">{{
        label()
      }}</span>
      @if (badge()) {
        <span class="badge" aria-hidden="true">{{ badge() > 99 ? '99+' : badge() }}</span>
      }
      <em-icon class="chevron" name="chevron" />
    </button>
    <div class="panel" [id]="id" [hidden]="!open()"><ng-content /></div>
  `,
  styleUrl: './dropdown.scss',
  host: {
    '(keydown.escape)': 'fold()',
    '(focusout)': 'leave($event)',
    '(document:click)': 'clickOutside($event)',
  },
})
export class Dropdown {
  readonly label = input.required<string>();
  readonly icon = input<IconName>();

  /** Only the icon is drawn, at every width; the words stay its name. */
  readonly quiet = input(false);

  /** A number drawn on the button; the label says it in words. */
  readonly badge = input(0);

  readonly open = signal(false);
  protected readonly id = `volet-${++lastId}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly trigger = viewChild.required<ElementRef<HTMLButtonElement>>('trigger');

  /** Folds the panel; the focus, when it was inside, goes back to the button. */
  fold(): void {
    if (!this.open()) {
      return;
    }
    if (this.host.contains(document.activeElement)) {
      this.trigger().nativeElement.focus();
    }
    this.open.set(false);
  }

  protected leave(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.host.contains(next)) {
      this.open.set(false);
    }
  }

  protected clickOutside(event: Event): void {
    if (event.target instanceof Node && !this.host.contains(event.target)) {
      this.open.set(false);
    }
  }
}
