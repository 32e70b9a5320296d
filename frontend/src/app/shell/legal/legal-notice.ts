import { Component, inject } from '@angular/core';
import { CentrePresentation } from '../../shared/data/centre-presentation';
import { CentreStore } from '../../shared/data/centre-store';
import { CentreContact } from '../../shared/ui/display/centre-contact';

/** Who publishes the site of a centre, and under which licence the program and its data are. */
@Component({
  selector: 'em-legal-notice',
  imports: [CentreContact],
  template: `
    <div class="page page-reading">
      <h1>Mentions légales</h1>
      <h2>Éditeur</h2>
      @if (centre(); as centre) {
        <p>Ces pages sont éditées par&nbsp;: {{ centre.name }}.</p>
        <em-centre-contact />
        @if (notice(); as notice) {
          <p>Direction de la publication&nbsp;: {{ notice.publicationDirector }}.</p>
          @if (notice.host; as host) {
            <h2>Hébergement</h2>
            <p class="host">{{ host }}</p>
          }
        }
      } @else {
        <p>
          Chaque centre de gestion édite ses propres pages. Choisissez votre centre pour connaître
          l’éditeur.
        </p>
      }
      @if (centre()?.demo) {
        <p class="notice warning">
          Ceci est une démonstration&nbsp;: le centre nommé ici n’en est pas l’éditeur, et les
          données sont inventées.
        </p>
      }
      <h2>Logiciel</h2>
      <p>
        Entremise est un logiciel libre, publié sous la licence publique de l’Union européenne
        (EUPL&nbsp;1.2).
      </p>
      <h2>Données de référence</h2>
      <p>
        Les listes de communes et d’intercommunalités proviennent de «&nbsp;Découpage administratif
        français&nbsp;», publié par Etalab sous
        <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a>.
      </p>
      <h2>Polices de caractères</h2>
      <p>
        Atkinson Hyperlegible Next, Braille Institute, sous licence SIL Open Font&nbsp;1.1. Elle est
        servie par ce site&nbsp;: votre visite n’est signalée à aucun tiers.
      </p>
    </div>
  `,
  styles: `
    .host {
      white-space: pre-line;
    }
  `,
})
export class LegalNotice {
  protected readonly centre = inject(CentreStore).current;
  protected readonly notice = inject(CentrePresentation).told;
}
