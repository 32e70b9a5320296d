import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreContact } from '../../shared/ui/display/centre-contact';

/** Where the link to one's own case is, and what to do without it. */
@Component({
  selector: 'em-follow-up-help',
  imports: [CentreContact, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Suivre ma saisine</h1>
      <p class="lead">
        Votre page de suivi s’ouvre avec le lien personnel que vous avez reçu par courriel.
      </p>
      <ol>
        <li>
          Ouvrez le courriel <strong>« accusé de réception »</strong> envoyé le jour de votre
          saisine. Cherchez-le avec votre numéro de dossier, par exemple MPO-2026-71-000001.
        </li>
        <li>Suivez le lien qu’il contient.</li>
        <li>Demandez un code : il arrive à votre adresse électronique. Tapez-le, c’est tout.</li>
      </ol>
      <h2>Je ne retrouve pas le lien, ou j’ai plusieurs saisines</h2>
      <p>
        <a [routerLink]="['/', centre(), 'mes-saisines']">Retrouver mes saisines</a> avec votre
        adresse électronique&nbsp;: un code envoyé à cette adresse ouvre la liste.
      </p>
      <p>
        Pas d’adresse donnée, ou votre adresse a changé ? Appelez ou écrivez au centre de gestion en
        donnant votre numéro de dossier, ou votre nom et la date de votre saisine.
      </p>
      <section class="card" aria-labelledby="contact">
        <h2 id="contact">Appeler ou écrire au centre</h2>
        <em-centre-contact />
      </section>
    </div>
  `,
  styles: `
    li {
      margin-block-end: 0.6rem;
    }
    .card h2 {
      margin-block-start: 0;
    }
  `,
})
export class FollowUpHelp {
  readonly centre = input.required<string>();
}
