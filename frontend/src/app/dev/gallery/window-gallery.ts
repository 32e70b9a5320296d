import { HttpErrorResponse } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirmation, type Question } from '../../shared/ui/feedback/confirmation';
import { Modal } from '../../shared/ui/feedback/modal';

const cancel: Question = {
  heading: 'Annuler la facture\u00a0?',
  consequence:
    'Un avoir du même montant est émis et envoyé à la collectivité. La facture reste lisible.',
  confirm: 'Annuler la facture',
  danger: true,
  reason: { label: 'Motif', hint: 'Il figure dans le journal.' },
};

/** Windows and questions, one by one from their buttons. */
@Component({
  selector: 'em-window-gallery',
  imports: [MatButton, Modal],
  template: `
    <h2>Fenêtres</h2>
    <p class="actions">
      <button matButton="outlined" type="button" (click)="open.set(true)">Une fenêtre</button>
      @for (question of questions; track question.label) {
        <button matButton="outlined" type="button" (click)="ask(question.asks)">
          {{ question.label }}
        </button>
      }
    </p>
    @if (open()) {
      <em-modal heading="Une fenêtre" (closed)="open.set(false)">
        <p>Le point de départ reprend la main quand elle se ferme.</p>
      </em-modal>
    }
  `,
})
export class WindowGallery {
  private readonly confirmation = inject(Confirmation);
  protected readonly open = signal(false);
  protected readonly questions: readonly { label: string; asks: Question }[] = [
    {
      label: 'Une question',
      asks: {
        heading: 'Envoyer la convention\u00a0?',
        consequence: 'La collectivité reçoit un courriel.',
        confirm: 'Envoyer',
      },
    },
    { label: 'Une question et son motif', asks: cancel },
    {
      label: 'Une question et un jour',
      asks: {
        heading: 'Résilier la convention\u00a0?',
        consequence: 'Les dossiers reçus jusqu’à ce jour restent couverts.',
        confirm: 'Résilier',
        danger: true,
        day: { label: 'Dernier jour', hint: 'Par exemple 31/12/2026', name: 'on' },
        reason: { label: 'Motif', optional: true },
      },
    },
    {
      label: 'Une question refusée',
      asks: {
        ...cancel,
        act: () => Promise.reject(new HttpErrorResponse({ status: 503 })),
      },
    },
    {
      label: 'Quelqu’un a été plus rapide',
      asks: {
        ...cancel,
        act: () => Promise.reject(new HttpErrorResponse({ status: 409 })),
        overtaken: () =>
          Promise.resolve({
            heading: 'La facture a changé entre-temps',
            differences: [{ label: 'État', mine: 'Annulée', theirs: 'Payée' }],
            possible: true,
            takeLabel: 'Garder l’état enregistré',
            take: () => undefined,
          }),
      },
    },
  ];
  protected ask(question: Question): void {
    void this.confirmation.ask(question);
  }
}
