import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Modal } from '../feedback/modal';
import { type Column, shownColumns } from './column';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly kept: boolean;
  readonly shown: boolean;
}

/** Which columns are shown and in which order. */
@Component({
  selector: 'em-column-picker',
  imports: [MatButton, MatIconButton, Modal],
  template: `
    <button matButton="outlined" type="button" aria-haspopup="dialog" (click)="open.set(true)">
      Colonnes
    </button>
    @if (open()) {
      <em-modal heading="Colonnes affichées" (closed)="close()">
        <ul>
          @for (choice of choices(); track choice.key; let at = $index) {
            <li>
              <label>
                <input
                  type="checkbox"
                  [checked]="choice.shown"
                  [disabled]="choice.kept"
                  (change)="toggle(choice.key)"
                />
                {{ choice.label }}
                @if (choice.kept) {
                  <span class="muted">(toujours affichée)</span>
                }
              </label>
              <button
                matIconButton
                type="button"
                [attr.data-move]="choice.key + '-1'"
                [disabled]="at === 0"
                [attr.aria-label]="'Monter la colonne ' + choice.label"
                (click)="move(choice, at, -1)"
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                matIconButton
                type="button"
                [attr.data-move]="choice.key + '1'"
                [disabled]="at === choices().length - 1"
                [attr.aria-label]="'Descendre la colonne ' + choice.label"
                (click)="move(choice, at, 1)"
              >
                <span aria-hidden="true">↓</span>
              </button>
            </li>
          }
        </ul>
        <p class="visually-hidden" role="status">{{ said() }}</p>
        <div class="actions">
          <button matButton="filled" type="button" (click)="apply()">Appliquer</button>
          <button matButton="outlined" type="button" (click)="reset()">
            Revenir aux colonnes habituelles
          </button>
        </div>
      </em-modal>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.25rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    label {
      flex: 1;
      padding-block: 0.6rem;
    }
    input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin-inline-end: 0.5rem;
      vertical-align: text-bottom;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class ColumnPicker<T> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly columns = input.required<readonly Column<T>[]>();
  readonly keys = input.required<readonly string[] | undefined>();
  readonly chosen = output<readonly string[] | undefined>();

  protected readonly open = signal(false);
  protected readonly said = signal('');
  private readonly now = computed(() => shownColumns(this.columns(), this.keys()));
  protected readonly choices = linkedSignal(() => this.initial());

  protected toggle(key: string): void {
    this.choices.update((choices) =>
      choices.map((choice) => (choice.key === key ? { ...choice, shown: !choice.shown } : choice)),
    );
  }

  protected move(choice: Choice, from: number, by: number): void {
    this.choices.update((choices) => {
      const next = choices.filter((each) => each !== choice);
      next.splice(from + by, 0, choice);
      return next;
    });
    const last = this.choices().length;
    this.said.set(`${choice.label}, place ${from + by + 1} sur ${last}`);
    // Drawn anew at its new place, the row would otherwise lose the focus of its button.
    afterNextRender(() => (this.mover(choice.key, by) ?? this.mover(choice.key, -by))?.focus(), {
      injector: this.injector,
    });
  }

  private mover(key: string, way: number): HTMLButtonElement | null {
    return this.host.nativeElement.querySelector(`[data-move="${key}${way}"]:not([disabled])`);
  }

  protected apply(): void {
    const keys = this.choices().flatMap((choice) => (choice.shown ? [choice.key] : []));
    const usual = shownColumns(this.columns(), undefined).map((column) => column.key);
    this.chosen.emit(keys.join() === usual.join() ? undefined : keys);
    this.close();
  }

  protected reset(): void {
    this.chosen.emit(undefined);
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.said.set('');
    this.choices.set(this.initial());
  }

  private initial(): readonly Choice[] {
    const shown = this.now();
    const rest = this.columns().filter((column) => !shown.includes(column));
    return [...shown, ...rest].map((column) => ({
      key: column.key,
      label: column.label,
      kept: column.link !== undefined,
      shown: shown.includes(column),
    }));
  }
}
