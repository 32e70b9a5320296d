import { Component, computed, input } from '@angular/core';
import type { Step } from './referral-rules';

const centre = 'Le centre de gestion, pour examiner votre saisine et vous répondre';
const mediator = 'Le médiateur';
const notEmployer = 'Votre employeur ne le voit pas';

const readers: Readonly<Record<Step, readonly string[]>> = {
  you: [centre, mediator, 'Votre employeur : votre nom seulement, si la saisine est acceptée'],
  employer: [centre, mediator],
  subject: [centre, mediator],
  decision: [centre, mediator],
  earlier: [centre, mediator],
  situation: ['Le médiateur seul', notEmployer],
  pieces: [
    'Décision, demande et preuve de réception : le centre de gestion et le médiateur',
    'Autres pièces : le médiateur seul',
    'Votre employeur ne les voit pas',
  ],
  review: [
    'Le centre de gestion : tout, sauf vos deux textes et les autres pièces',
    'Le médiateur : tout',
    'Votre employeur n’est informé que si la saisine est acceptée, sans votre récit ni vos pièces',
  ],
};

/** «Qui lira ces réponses»: beside each step, who sees what it asks. */
@Component({
  selector: 'em-who-reads',
  template: `
    <aside class="card" aria-labelledby="qui-lira">
      <h2 id="qui-lira">Qui lira ces réponses ?</h2>
      <ul>
        @for (line of lines(); track line) {
          <li>{{ line }}.</li>
        }
      </ul>
      <p class="muted">Le médiateur est tenu au secret. Il ne décide pas et ne juge pas.</p>
    </aside>
  `,
  styles: `
    h2 {
      margin: 0 0 0.6rem;
      font-size: 1.05rem;
    }
    ul {
      padding-inline-start: 1.1rem;
    }
    p {
      margin: 0;
      font-size: 0.95rem;
    }
  `,
})
export class WhoReads {
  readonly step = input.required<Step>();
  protected readonly lines = computed(() => readers[this.step()]);
}
