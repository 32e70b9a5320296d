import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { failureOf } from '../../shared/data/problem';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';

/** «Mettre fin à la médiation»: always in sight, never by a slip. */
@Component({
  selector: 'em-end-mediation',
  imports: [MatButton],
  template: `
    <section aria-labelledby="fin">
      <h2 id="fin">Mettre fin à la médiation</h2>
      <p>
        La médiation est volontaire&nbsp;: vous pouvez l’arrêter à tout moment, sans donner de
        raison.
      </p>
      <p class="no-print">
        <button matButton="outlined" type="button" (click)="end()">
          Mettre fin à la médiation
        </button>
      </p>
    </section>
  `,
})
export class EndMediation {
  private readonly client = inject(FollowUpClient);
  private readonly confirmation = inject(Confirmation);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  /** A mediator is at work: they close it once everybody knows. */
  readonly running = input.required<boolean>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  protected async end(): Promise<void> {
    let answer: ClaimantCase | undefined;
    let over = false;
    await this.confirmation.ask({
      heading: 'Voulez-vous vraiment y mettre fin\u00a0?',
      consequence: this.running()
        ? 'Le médiateur en est averti et constate la fin. Le délai pour saisir le juge recommence alors à courir.'
        : 'Votre saisine est retirée aujourd’hui, sans retour possible. Le délai pour saisir le juge recommence à courir.',
      confirm: 'Oui, mettre fin',
      keep: 'Non, continuer la médiation',
      danger: true,
      act: async () => {
        try {
          answer = await this.client.withdraw(this.link(), this.access());
        } catch (error) {
          over = failureOf(error).slug === 'follow-up-code-needed';
          if (!over) {
            throw error;
          }
        }
      },
    });
    if (over) {
      this.expired.emit();
    } else if (answer) {
      this.changed.emit(answer);
    }
  }
}
