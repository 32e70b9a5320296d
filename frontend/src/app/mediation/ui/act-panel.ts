import {
  Component,
  computed,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
} from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import type { Submission } from '../../shared/ui/form/submission';

let lastId = 0;

/**
 * One act on a case: what it does, its fields, then the button that does it. When somebody was quicker
 * it says so and offers to read the case again.
 */
@Component({
  selector: 'em-act-panel',
  imports: [ErrorSummary, MatButton],
  template: `
    <form
      class="card"
      novalidate
      [attr.aria-labelledby]="id"
      (submit)="$event.preventDefault(); sent.emit()"
    >
      <h3 tabindex="-1" [id]="id">{{ heading() }}</h3>
      <p>{{ consequence() }}</p>
      <em-error-summary [form]="form()" [submission]="submission()" />
      @if (overtaken()) {
        <p>
          <button matButton="outlined" type="button" (click)="reload.emit()">
            Recharger le dossier
          </button>
        </p>
      }
      <ng-content />
      <div class="actions">
        <button matButton="filled" type="submit" [attr.aria-busy]="submission().running()">
          {{ submission().running() ? 'Envoi en cours…' : confirm() }}
        </button>
        <button matButton="text" type="button" (click)="cancelled.emit()">Annuler</button>
      </div>
    </form>
  `,
  styles: `
    h3 {
      margin-block-start: 0;
    }
    h3:focus {
      outline: none;
    }
    .card {
      margin-block: 1rem;
    }
  `,
})
export class ActPanel {
  readonly heading = input.required<string>();
  /** What will happen, and who will be told. */
  readonly consequence = input.required<string>();
  readonly confirm = input.required<string>();
  readonly form = input.required<ReadonlyFieldTree<unknown>>();
  readonly submission = input.required<Submission>();
  readonly sent = output();
  readonly cancelled = output();
  readonly reload = output();

  protected readonly id = `acte-${++lastId}`;
  protected readonly overtaken = computed(() => this.submission().failure()?.status === 409);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>('h3')?.focus());
  }
}
