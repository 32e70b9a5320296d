import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';

/** Instead of every page of a centre that does not answer for now. */
@Component({
  selector: 'em-closed-centre',
  imports: [RouterLink],
  template: `
    <div class="page page-reading">
      @if (closed()?.status === 'MIGRATION_FAILED') {
        <h1>Service en maintenance</h1>
        <p class="lead">{{ name() }} est momentanément fermé sur cette plateforme.</p>
        <p>Rien de ce qui a été envoyé n’est perdu. Revenez un peu plus tard.</p>
      } @else {
        <h1>Service suspendu</h1>
        <p class="lead">{{ name() }} est suspendu sur cette plateforme.</p>
        <p>
          Rien de ce qui a été envoyé n’est perdu, mais rien ne peut y être consulté ni envoyé pour
          l’instant.
        </p>
      }
      <p>
        Si un délai est sur le point d’expirer, vous pouvez toujours saisir le médiateur par
        courrier postal ou électronique, auprès du centre de gestion.
      </p>
      <p><a routerLink="/">Trouver un autre centre de gestion</a></p>
    </div>
  `,
})
export class ClosedCentre {
  private readonly centres = inject(CentreStore);
  /** The centre's short name. */
  readonly centre = input<string>();
  protected readonly closed = computed(() =>
    this.centres.all().find(({ slug }) => slug === this.centre()),
  );
  protected readonly name = computed(() => this.closed()?.name ?? 'Ce centre de gestion');
}
