import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDateTime } from '../../shared/format/french';
import type { ReferralReceipt } from '../data/stored-referral';

/** The number, the date, and what happens next. */
@Component({
  selector: 'em-referral-receipt-notice',
  imports: [MatButton, RouterLink],
  template: `
    <h1 tabindex="-1">Votre saisine est enregistrée</h1>
    <div class="card">
      <p class="muted">Votre numéro de dossier</p>
      <p class="number">{{ receipt().reference }}</p>
      <p>
        Saisine reçue le <strong>{{ when() }}</strong>. Cette date compte pour vos délais.
      </p>
    </div>
    @if (receipt().state === 'INCOMPLETE') {
      <p class="notice warning">
        Il manque une pièce ou une information. Votre date est gardée ; le centre vous dira quoi
        ajouter, et vous pouvez déjà le faire depuis la page de suivi.
      </p>
    }
    @if (emailed()) {
      <p>
        Un accusé de réception vous est envoyé par courriel, avec ce numéro, cette date et le lien
        de votre page de suivi. Vous ne le voyez pas ? Regardez dans les courriers indésirables.
      </p>
      @if (centre(); as centre) {
        <p>
          Si vous perdez ce lien,
          <a [routerLink]="['/', centre.slug, 'mes-saisines']">Retrouver mes saisines</a> donne
          toutes vos saisines, avec un code envoyé à votre adresse.
        </p>
      }
    } @else {
      <p>
        Vous n’avez pas donné d’adresse électronique : notez ce numéro ou imprimez cette page. Le
        centre vous répondra par courrier.
      </p>
    }
    <h2>Ce qui se passe maintenant</h2>
    <ol>
      <li>
        <strong>Le centre de gestion examine votre saisine.</strong> Il vérifie que la médiation
        s’applique et vous demande ce qui manque.
      </li>
      <li>
        <strong>Un médiateur est désigné</strong> et votre employeur est informé qu’une médiation
        est demandée. Il ne reçoit ni votre récit ni vos souhaits.
      </li>
      <li>
        <strong>Le médiateur prend contact avec vous.</strong> La médiation est gratuite pour vous
        et confidentielle.
      </li>
      <li>
        <strong>À la fin, un nouveau délai court</strong> pour saisir le juge si vous le souhaitez :
        sa date est indiquée sur votre page de suivi.
      </li>
    </ol>
    <p class="actions no-print">
      @if (emailed()) {
        <a matButton="filled" [href]="receipt().followUpUrl">Suivre ma saisine</a>
      }
      <button matButton="outlined" type="button" (click)="print()">Imprimer cette page</button>
      <button matButton="text" type="button" (click)="again.emit()">Faire une autre saisine</button>
    </p>
  `,
  styles: `
    .card {
      margin-block-end: 1.25rem;
      > p {
        margin: 0;
      }
    }
    .number {
      font-size: clamp(1.6rem, 1rem + 4vw, 2.8rem);
      font-weight: 750;
      letter-spacing: 0.01em;
      overflow-wrap: anywhere;
      line-height: 1.3;
    }
    ol {
      padding-inline-start: 1.4rem;
    }
    li {
      margin-block-end: 0.6rem;
    }
  `,
})
export class ReferralReceiptNotice {
  protected readonly centre = inject(CentreStore).current;
  readonly receipt = input.required<ReferralReceipt>();
  readonly emailed = input.required<boolean>();
  readonly again = output();
  protected readonly when = computed(() =>
    formatDateTime(this.receipt().receivedAt, this.centre()?.timeZone),
  );

  protected print(): void {
    window.print();
  }
}
