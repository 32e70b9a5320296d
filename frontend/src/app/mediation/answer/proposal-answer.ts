import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { formatLongDate } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { type Answer, AnswerClient, type Asked, askedAt } from '../data/answer-client';
import { AnswerGiven } from './answer-given';
import { AskedNotice } from './asked-notice';

/** An employer proposes a mediation: the employee says yes or no, freely. */
@Component({
  selector: 'em-proposal-answer',
  imports: [AnswerGiven, AskedNotice, MatButton],
  template: `
    <div class="page page-reading">
      @if (answer(); as answer) {
        <em-answer-given [answer]="answer" />
      } @else if (open(); as asked) {
        <h1 tabindex="-1">Votre employeur vous propose une médiation</h1>
        <p class="lead">
          {{ asked.invitation.bodyName }} vous a écrit le {{ day(asked.invitation.sentAt) }}.
        </p>
        @if (asked.subject) {
          <h2>De quoi s’agit-il ?</h2>
          <blockquote>{{ asked.subject }}</blockquote>
        }
        <h2>Avant de répondre</h2>
        <ul>
          <li>
            Vous êtes libre : refuser n’a pas de conséquence sur vos droits, et vous pourrez arrêter
            à tout moment.
          </li>
          <li>La médiation est gratuite pour vous et confidentielle.</li>
          <li>Le médiateur est neutre : il ne décide pas et ne juge pas.</li>
          <li>
            Si vous acceptez, les délais pour saisir le juge s’arrêtent aujourd’hui et recommencent
            à la fin (article L. 213-6 du code de justice administrative).
          </li>
        </ul>
        <p class="actions">
          <button matButton="filled" type="button" (click)="reply(asked, true)">
            J’accepte la médiation
          </button>
          <button matButton="outlined" type="button" (click)="reply(asked, false)">
            Je refuse
          </button>
        </p>
      } @else {
        <em-asked-notice [asked]="known()" [error]="asked.error()" (retry)="asked.reload()" />
      }
    </div>
  `,
  styles: `
    blockquote {
      margin: 0 0 1rem;
      padding-inline-start: 1rem;
      border-inline-start: 4px solid var(--mat-sys-outline-variant);
      white-space: pre-line;
    }
  `,
})
export class ProposalAnswer {
  private readonly client = inject(AnswerClient);
  private readonly confirmation = inject(Confirmation);
  readonly centre = input.required<string>();
  readonly token = input.required<string>();

  protected readonly asked = httpResource<Asked>(() =>
    askedAt(this.centre(), 'party-mediations', this.token()),
  );
  protected readonly known = computed(() =>
    this.asked.hasValue() ? this.asked.value() : undefined,
  );
  protected readonly open = computed(() => {
    const known = this.known();
    return known?.invitation.answeredOn ? undefined : known;
  });
  protected readonly answer = signal<Answer | undefined>(undefined);
  protected readonly day = (instant: string) => formatLongDate(instant);

  protected async reply({ invitation }: Asked, accepts: boolean): Promise<void> {
    let answer: Answer | undefined;
    await this.confirmation.ask({
      heading: accepts ? 'Accepter la médiation\u00a0?' : 'Refuser la médiation\u00a0?',
      consequence: accepts
        ? `${invitation.bodyName} est prévenu, un dossier s’ouvre et les délais pour saisir le juge s’arrêtent aujourd’hui. Votre réponse ne peut plus être changée\u00a0; la médiation, elle, s’arrête quand vous voulez.`
        : `${invitation.bodyName} est prévenu et aucune médiation ne commence. Votre réponse ne peut plus être changée.`,
      confirm: accepts ? 'Oui, j’accepte' : 'Oui, je refuse',
      keep: 'Je n’ai pas encore décidé',
      act: async () => {
        answer = await this.client.answerProposal(this.centre(), this.token(), accepts);
      },
    });
    if (answer) {
      this.answer.set(answer);
    }
  }
}
