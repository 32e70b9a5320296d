import { DOCUMENT } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';

/** The page shown when the service did not answer while a page was being opened. */
@Component({
  selector: 'em-service-error',
  imports: [MatButton],
  template: `
    <div class="page page-reading">
      <h1>Le service ne répond pas</h1>
      <p class="lead">
        Cette page n’a pas pu être ouverte. Rien de ce qui a été envoyé n’est perdu.
      </p>
      <p>
        Réessayez dans un instant. Si un délai est sur le point d’expirer, vous pouvez toujours
        saisir le médiateur par courrier postal ou électronique, auprès de votre centre de gestion.
      </p>
      <p class="actions">
        <button matButton="filled" type="button" (click)="retry()">Réessayer</button>
      </p>
    </div>
  `,
})
export class ServiceError {
  private readonly router = inject(Router);
  private readonly location = inject(DOCUMENT).location;

  /** The address to try again. */
  readonly retour = input<string>();

  protected retry(): void {
    const wanted = this.retour();
    if (wanted) {
      void this.router.navigateByUrl(wanted);
    } else {
      this.location.reload();
    }
  }
}
