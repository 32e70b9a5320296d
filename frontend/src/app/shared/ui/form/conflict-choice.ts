import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  input,
  output,
  type OutputEmitterRef,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Difference } from '../../data/conflict';
import { returnFocus } from '../feedback/focus-return';

let lastId = 0;

/** Says what somebody else has written meanwhile and lets the person decide, field by field in view. */
@Component({
  selector: 'em-conflict-choice',
  imports: [MatButton],
  template: `
    <section class="notice warning" role="alert" [attr.aria-labelledby]="id">
      <h2 tabindex="-1" [id]="id">{{ heading() }}</h2>
      @if (differences().length > 0) {
        <dl>
          @for (difference of differences(); track difference.label) {
            <dt>{{ difference.label }}</dt>
            <dd>
              Votre saisie&nbsp;: <strong>{{ difference.mine || 'vide' }}</strong>
            </dd>
            <dd>
              Enregistré entre-temps&nbsp;: <strong>{{ difference.theirs || 'vide' }}</strong>
            </dd>
          }
        </dl>
      } @else {
        <p>Ses changements sont les mêmes que les vôtres.</p>
      }
      <div class="actions">
        @if (keep()) {
          <button matButton="filled" type="button" (click)="decide($event, keepMine)">
            {{ keep() }}
          </button>
        }
        <button matButton="outlined" type="button" (click)="decide($event, takeTheirs)">
          {{ take() }}
        </button>
      </div>
    </section>
  `,
  styles: `
    h2 {
      margin-block-start: 0;
      font-size: 1.15rem;
      &:focus {
        outline: none;
      }
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 0.25rem;
      overflow-wrap: anywhere;
    }
    .actions {
      margin-block-start: 1rem;
    }
  `,
})
export class ConflictChoice {
  protected readonly id = `conflit-${++lastId}`;
  readonly heading = input('Une autre personne a modifié cette fiche entre-temps');
  /** The button that writes over what is recorded; '' when that cannot be done any more. */
  readonly keep = input('Enregistrer ma saisie');
  readonly take = input('Reprendre ce qui est enregistré');
  readonly differences = input.required<readonly Difference[]>();
  /** What appears because of an act takes the focus; what is only shown, as in the gallery, does not. */
  readonly takesFocus = input(true);
  readonly keepMine = output();
  readonly takeTheirs = output();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => {
      if (this.takesFocus()) {
        host.nativeElement.querySelector<HTMLElement>('h2')?.focus();
      }
    });
  }

  /** The buttons go away with the question: what had the focus gives it to the heading of the form. */
  protected decide(event: Event, decision: OutputEmitterRef<void>): void {
    decision.emit();
    returnFocus(event.currentTarget as HTMLElement);
  }
}
