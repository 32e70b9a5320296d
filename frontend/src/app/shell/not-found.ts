import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../shared/data/session-store';

/** The page for an address that leads nowhere, or not there for this visitor. */
@Component({
  selector: 'em-not-found',
  imports: [MatButton, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Page introuvable</h1>
      <p class="lead">
        Cette page n’existe pas, ou ne vous est pas accessible avec le compte utilisé.
      </p>
      <p>
        Vérifiez l’adresse, ou reprenez depuis l’accueil. Si un lien reçu par courriel ne fonctionne
        pas, contactez le centre de gestion qui vous l’a envoyé.
      </p>
      <p class="actions">
        @if (session.authenticated()) {
          <a matButton="filled" [routerLink]="session.home()">Revenir à l’accueil</a>
        } @else {
          <a matButton="filled" routerLink="/">Trouver mon centre de gestion</a>
          <a matButton="outlined" routerLink="/login">Se connecter</a>
        }
      </p>
    </div>
  `,
})
export class NotFound {
  protected readonly session = inject(SessionStore);
}
