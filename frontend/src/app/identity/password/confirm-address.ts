import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { confirmAddressByLink } from '../../api/functions';
import { failureOf } from '../../shared/data/problem';

/** A new address, by the link of a mail: by a button, since readers of mails open links by themselves. */
@Component({
  selector: 'em-confirm-address',
  imports: [MatButton, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Confirmer votre adresse</h1>
      @if (done()) {
        <p class="notice" role="status">
          Votre nouvelle adresse est confirmée&nbsp;: c’est avec elle que vous vous connectez.
        </p>
        <p><a matButton="filled" routerLink="/compte">Continuer</a></p>
      } @else {
        @if (failure(); as failure) {
          <p class="notice warning" role="alert">{{ failure }}</p>
        }
        <p class="lead">
          Vous avez demandé que votre compte change d’adresse électronique. L’ancienne vaut tant que
          celle-ci n’est pas confirmée.
        </p>
        <p>
          <button matButton="filled" type="button" (click)="confirm()">
            Confirmer cette adresse
          </button>
        </p>
      }
    </div>
  `,
})
export class ConfirmAddress {
  private readonly api = inject(Api);
  /** The end of the address. */
  readonly token = input.required<string>();

  protected readonly done = signal(false);
  protected readonly failure = signal('');

  protected async confirm(): Promise<void> {
    try {
      await this.api.invoke(confirmAddressByLink, { token: this.token() });
      this.done.set(true);
    } catch (error) {
      this.failure.set(
        failureOf(error, {
          'link-gone':
            'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre dans «\u00a0Mon compte\u00a0».',
          'address-taken':
            'Un autre compte a déjà cette adresse\u00a0: connectez-vous avec elle, ou choisissez-en une autre.',
        }).message,
      );
    }
  }
}
