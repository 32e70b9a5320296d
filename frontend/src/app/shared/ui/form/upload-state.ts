import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Submission } from './submission';

/** How much of the files has gone; when the sending was held up, the button that sends them again. */
@Component({
  selector: 'em-upload-state',
  imports: [MatButton],
  template: `
    @if (submission().progress() !== null) {
      <label>
        Envoi des fichiers&nbsp;: {{ submission().progress() }}&nbsp;%
        <progress max="100" [value]="submission().progress()"></progress>
      </label>
    } @else if (submission().heldUp()) {
      <p role="status">
        L’envoi n’a pas abouti. Vos fichiers sont toujours là.
        <button matButton="outlined" type="button" (click)="retry.emit()">Réessayer l’envoi</button>
      </p>
    }
  `,
  styles: `
    label {
      display: block;
      margin-block-start: 1rem;
    }
    progress {
      display: block;
      inline-size: 100%;
      block-size: 0.75rem;
      accent-color: var(--mat-sys-primary);
    }
    p {
      margin: 0.5rem 0 0;
      color: var(--mat-sys-error);
      font-weight: 600;
    }
  `,
})
export class UploadState {
  readonly submission = input.required<Submission>();
  readonly retry = output();
}
