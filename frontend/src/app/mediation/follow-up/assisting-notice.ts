import { Component, computed, input } from '@angular/core';
import { formatLongDate } from '../../shared/format/french';
import type { AssistantLine } from '../data/assistance';

/** Tells whoever assists in what capacity they read the page, until when, and what stays the claimant's. */
@Component({
  selector: 'em-assisting-notice',
  template: `
    <div class="notice" role="note">
      <p><strong>Vous assistez la personne qui a saisi le médiateur.</strong></p>
      <p>
        Vous voyez ce qu’elle voit de ce dossier et pouvez y ajouter des pièces. Elle seule peut
        mettre fin à la médiation ou désigner quelqu’un d’autre. Plus bas, «&nbsp;vous&nbsp;»
        s’adresse à elle.
        {{ until() }}
      </p>
    </div>
  `,
})
export class AssistingNotice {
  readonly assisting = input.required<AssistantLine>();

  protected readonly until = computed(() => {
    const { lastDay } = this.assisting();
    return lastDay
      ? `Votre accès est ouvert jusqu’au ${formatLongDate(lastDay)} inclus, sauf si elle y met fin avant.`
      : 'Votre accès dure autant que le sien, sauf si elle y met fin avant.';
  });
}
