import { Component, inject } from '@angular/core';
import { CentreStore } from '../../shared/data/centre-store';
import { CentreContact } from '../../shared/ui/display/centre-contact';

/** The statement that the law asks for: it claims nothing that no audit has shown. */
@Component({
  selector: 'em-accessibility',
  imports: [CentreContact],
  template: `
    <div class="page page-reading">
      <h1>Déclaration d’accessibilité&nbsp;: non conforme</h1>
      <p class="lead">
        @if (centre(); as centre) {
          {{ centre.name }} s’engage
        } @else {
          Les centres de gestion qui utilisent Entremise s’engagent
        }
        à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11
        février 2005.
      </p>
      <h2>État de conformité</h2>
      <p>
        Entremise est <strong>non conforme</strong> au référentiel général d’amélioration de
        l’accessibilité (RGAA), version 4.1&nbsp;: l’audit de conformité n’a pas encore été réalisé.
        Le service est conçu selon ce référentiel et contrôlé automatiquement à chaque version, ce
        qui ne remplace pas un audit.
      </p>
      <h2>Ce que vous pouvez attendre</h2>
      <ul>
        <li>toutes les pages s’utilisent au clavier&nbsp;;</li>
        <li>les champs ont un intitulé, les erreurs sont expliquées par un texte&nbsp;;</li>
        <li>l’affichage s’adapte au téléphone, au zoom et aux couleurs sombres&nbsp;;</li>
        <li>les documents PDF produits sont balisés.</li>
      </ul>
      <h2>Signaler une difficulté</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à une démarche, écrivez à votre centre de
        gestion&nbsp;: il vous orientera vers une autre façon de faire, ou vous transmettra le
        contenu sous une autre forme. La saisine du médiateur est toujours possible par courrier.
      </p>
      @if (centre(); as centre) {
        <em-centre-contact />
      }
      <h2>Voies de recours</h2>
      <p>
        Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder au service et que
        vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits,
        par son
        <a href="https://formulaire.defenseurdesdroits.fr/">formulaire en ligne</a>, auprès de son
        délégué dans votre département, ou par courrier gratuit, sans timbre&nbsp;: Défenseur des
        droits, Libre réponse 71120, 75342 Paris CEDEX 07.
      </p>
    </div>
  `,
})
export class Accessibility {
  protected readonly centre = inject(CentreStore).current;
}
