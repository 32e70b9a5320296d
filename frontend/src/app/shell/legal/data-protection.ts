import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { getDataProtectionOfficer } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { CentreContact } from '../../shared/ui/display/centre-contact';

/** What becomes of what people write: who reads it, why, and the rights they have. */
@Component({
  selector: 'em-data-protection',
  imports: [CentreContact, MatButton, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Protection des données</h1>
      <p class="lead">
        La médiation est confidentielle. Voici qui voit ce que vous écrivez, et pourquoi.
      </p>
      <h2>Responsable du traitement</h2>
      <p>
        {{ centre()?.name ?? 'Le centre de gestion auquel vous vous adressez' }}, pour la mission de
        médiation que la loi lui confie (articles L.&nbsp;213-11 et suivants du code de justice
        administrative, article L.&nbsp;452-40-1 du code général de la fonction publique). Le
        traitement est nécessaire à une mission d’intérêt public.
      </p>
      <h2>Qui voit quoi</h2>
      <ul>
        <li>
          <strong>Le médiateur désigné</strong> voit le contenu de la médiation&nbsp;; chaque partie
          voit la sienne.
        </li>
        <li>
          <strong>Le gestionnaire du centre</strong> voit ce qu’il faut pour examiner la
          saisine&nbsp;: identité, employeur, décision, dates&nbsp;; puis seulement l’avancement.
        </li>
        <li>
          <strong>Votre employeur</strong> apprend l’existence de la saisine quand le centre l’a
          acceptée et l’en informe. Il ne voit pas ce que vous confiez au médiateur.
        </li>
        <li>
          <strong>Le service financier</strong> voit des dates, des durées et un code, jamais un nom
          d’agent ni un motif.
        </li>
      </ul>
      <h2>Ce qui n’est pas conservé</h2>
      <p>
        La vérification «&nbsp;La médiation s’applique-t-elle à ma situation&nbsp;?&nbsp;»
        n’enregistre rien sur nos serveurs. Vos réponses restent sur votre appareil, dans cet
        onglet, jusqu’à ce que vous le fermiez.
      </p>
      <p>
        Un formulaire commencé est gardé en brouillon sur votre appareil, sans ses fichiers et sans
        être envoyé&nbsp;: une saisine trente jours, ce qui touche à un dossier un jour, le reste
        une semaine. L’envoi l’efface, «&nbsp;Abandonner le brouillon&nbsp;» aussi, et la
        déconnexion efface tous les brouillons du compte.
      </p>
      <h2>Durée de conservation</h2>
      <p>
        Les dossiers sont conservés le temps de la médiation et des recours qui peuvent suivre, puis
        archivés ou détruits selon les règles des archives publiques. Votre centre de gestion
        précise la durée sur demande.
      </p>
      <h2>Témoins de connexion</h2>
      <p>
        Ce site n’utilise que ceux qui sont nécessaires à la connexion et à la sécurité des
        formulaires&nbsp;: ni publicité, ni mesure d’audience, ni service tiers.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, la
        limitation de leur traitement ou vous y opposer. Une réponse vous est due en un mois. En cas
        de difficulté, vous pouvez adresser une réclamation à la
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      @if (centre(); as centre) {
        <p class="no-print">
          <a
            matButton="outlined"
            [routerLink]="['/', centre.slug, 'protection-des-donnees', 'demande']"
            >Exercer mes droits</a
          >
        </p>
      } @else {
        <p>
          La demande se fait auprès de votre centre de gestion&nbsp;:
          <a routerLink="/">trouver mon centre</a>.
        </p>
      }
      @if (centre(); as centre) {
        @if (officer(); as officer) {
          <h2>Délégué à la protection des données</h2>
          <dl class="facts">
            @if (officer.name) {
              <dt>Nom</dt>
              <dd>{{ officer.name }}</dd>
            }
            @if (officer.phone) {
              <dt>Téléphone</dt>
              <dd class="nowrap">{{ officer.phone }}</dd>
            }
            @if (officer.email) {
              <dt>Courriel</dt>
              <dd>
                <a [href]="'mailto:' + officer.email">{{ officer.email }}</a>
              </dd>
            }
          </dl>
        } @else {
          <p>
            Le délégué à la protection des données du centre se joint aux coordonnées du
            centre&nbsp;:
          </p>
          <em-centre-contact />
        }
      }
    </div>
  `,
})
export class DataProtection {
  protected readonly centre = inject(CentreStore).current;
  private readonly resource = apiResource(getDataProtectionOfficer, () => {
    const centre = this.centre()?.slug;
    return centre ? { centre } : undefined;
  });
  /** Only one who can be named or reached. */
  protected readonly officer = computed(() => {
    const officer = this.resource.hasValue() ? this.resource.value() : undefined;
    return officer?.name || officer?.email ? officer : undefined;
  });
}
