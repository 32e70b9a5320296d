import { Component, computed, input, output } from '@angular/core';
import { failureOf } from '../../shared/data/problem';
import { formatLongDate } from '../../shared/format/french';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import type { Asked } from '../data/answer-client';

/** In place of a question that cannot be put: still loading, unknown, or already answered. */
@Component({
  selector: 'em-asked-notice',
  imports: [RetryNotice],
  template: `
    @if (asked(); as asked) {
      <h1 tabindex="-1">Vous avez déjà répondu</h1>
      <p>
        Votre réponse du {{ day(asked.invitation.answeredOn) }} est gardée :
        {{ asked.invitation.accepted ? 'vous avez dit oui.' : 'vous avez dit non.' }}
      </p>
      @if (asked.invitation.accepted) {
        <p>Le lien de votre page de suivi est dans le message que vous avez reçu.</p>
      }
    } @else if (unknown()) {
      <h1 tabindex="-1">Ce lien ne fonctionne pas</h1>
      <p>
        Il est peut-être coupé : copiez-le en entier depuis le message reçu, puis collez-le dans la
        barre d’adresse.
      </p>
    } @else if (error()) {
      <h1 tabindex="-1">Votre réponse</h1>
      <em-retry-notice [error]="error()" (retry)="retry.emit()" />
    } @else {
      <h1 tabindex="-1">Votre réponse</h1>
      <p role="status">Chargement…</p>
    }
  `,
})
export class AskedNotice {
  readonly asked = input<Asked>();
  readonly error = input<unknown>();
  readonly retry = output();
  protected readonly day = formatLongDate;
  protected readonly unknown = computed(
    () => this.error() !== undefined && failureOf(this.error()).status === 404,
  );
}
