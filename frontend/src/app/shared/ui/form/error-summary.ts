import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  untracked,
} from '@angular/core';
import type { ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { foremost } from './field';
import type { Submission } from './submission';

/** What is to be corrected, above the form, with links to the fields; takes the focus after a refusal. */
@Component({
  selector: 'em-error-summary',
  template: `
    @if (visible()) {
      <div class="notice error" role="alert" tabindex="-1">
        <h2>{{ heading() }}</h2>
        @if (errors().length > 0) {
          <ul>
            @for (error of errors(); track $index) {
              <li>
                <a href="#" (click)="goTo($event, error)">{{
                  error.message ?? 'Réponse à corriger'
                }}</a>
              </li>
            }
          </ul>
        }
      </div>
    }
  `,
  styles: `
    h2 {
      margin: 0;
      font-size: 1.1rem;
    }
    ul {
      margin: 0.5rem 0 0;
      padding-inline-start: 1.2rem;
    }
    a {
      color: inherit;
    }
  `,
})
export class ErrorSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly form = input.required<ReadonlyFieldTree<unknown>>();
  readonly submission = input.required<Submission>();
  /** A link is followed to this error: a form by steps shows its step before the field takes the focus. */
  readonly reach = output<ValidationError.WithFieldTree>();

  /** One line for each field, the one that the field itself shows. */
  protected readonly errors = computed(() => {
    const all = this.form()().errorSummary();
    const fields = [...new Set(all.map((error) => error.fieldTree))];
    return fields.flatMap(
      (field) => foremost(all.filter((error) => error.fieldTree === field)) ?? [],
    );
  });
  private readonly failure = computed(() => this.submission().failure());
  protected readonly visible = computed(
    () => this.submission().attempts() > 0 && (this.errors().length > 0 || this.failure() !== null),
  );
  protected readonly heading = computed(() => {
    const failure = this.failure();
    if (failure && failure.fieldErrors.length === 0) {
      return failure.message;
    }
    const count = this.errors().length;
    return count > 1 ? `${count} réponses sont à corriger` : 'Une réponse est à corriger';
  });

  constructor() {
    effect(() => {
      if (this.submission().attempts() > 0 && untracked(this.visible)) {
        // After the summary has been drawn.
        queueMicrotask(() =>
          this.host.nativeElement.querySelector<HTMLElement>('.notice')?.focus(),
        );
      }
    });
  }

  protected goTo(event: Event, error: ValidationError.WithFieldTree): void {
    event.preventDefault();
    this.reach.emit(error);
    afterNextRender(() => error.fieldTree().focusBoundControl(), { injector: this.injector });
  }
}
