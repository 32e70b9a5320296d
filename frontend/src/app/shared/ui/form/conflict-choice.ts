import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** A field that somebody else changed while it was being written. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Says what somebody else has written meanwhile and lets the person decide, field by field in view. */
@Component({
  selector: 'em-conflict-choice',
  imports: [MatButton],
  template: `
    <section class="notice warning" role="alert" aria-labelledby="conflit">
      <h3 id="conflit">Une autre personne a modifié cette fiche entre-temps</h3>
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
        <button matButton="filled" type="button" (click)="keepMine.emit()">
          Enregistrer ma saisie
        </button>
        <button matButton="outlined" type="button" (click)="takeTheirs.emit()">
          Reprendre ce qui est enregistré
        </button>
      </div>
    </section>
  `,
  styles: `
    h3 {
      margin-block-start: 0;
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
  readonly differences = input.required<readonly Difference[]>();
  readonly keepMine = output();
  readonly takeTheirs = output();
}

/** The fields that differ, from two readings of the same labelled fields. */
export function differencesBetween(
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): Difference[] {
  return Object.entries(mine)
    .filter(([label, value]) => value !== (theirs[label] ?? ''))
    .map(([label, value]) => ({ label, mine: value, theirs: theirs[label] ?? '' }));
}
