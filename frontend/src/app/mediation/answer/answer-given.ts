import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TakesFocus } from '../../shared/ui/form/takes-focus';
import type { Answer } from '../data/answer-client';

/** What follows from an answer. */
@Component({
  selector: 'em-answer-given',
  imports: [MatButton, TakesFocus],
  template: `
    <h1 emTakesFocus>{{ title() }}</h1>
    @if (answer().accepted) {
      <div class="card">
        <p class="muted">Votre numéro de dossier</p>
        <p class="number">{{ answer().reference }}</p>
      </div>
      <p class="next">
        Un message vous est envoyé par courriel avec ce numéro et le lien de votre page de suivi.
      </p>
      @if (answer().followUpUrl; as url) {
        <p class="actions">
          <a matButton="filled" [href]="url">Suivre mon dossier</a>
        </p>
      }
    } @else {
      <p>
        Aucune médiation ne commence. Vos droits et vos délais ne changent pas ; vous pourrez
        toujours saisir le médiateur vous-même.
      </p>
    }
  `,
  styles: `
    .card p {
      margin: 0;
    }
    .number {
      font-size: clamp(1.6rem, 1rem + 4vw, 2.8rem);
      font-weight: 750;
      overflow-wrap: anywhere;
      line-height: 1.3;
    }
    .next {
      margin-block-start: 1.25rem;
    }
  `,
})
export class AnswerGiven {
  readonly answer = input.required<Answer>();
  readonly letter = input(false);

  protected readonly title = computed(() => {
    if (!this.answer().accepted) {
      return 'Vous avez refusé la médiation';
    }
    return this.letter() ? 'Votre saisine est enregistrée' : 'Vous avez accepté la médiation';
  });
}
