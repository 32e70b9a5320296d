import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../../shared/data/centre-store';
import { CentreContact } from '../../shared/ui/display/centre-contact';
import { CoverageSearch } from '../ui/coverage-search';

/** The public home of a centre. */
@Component({
  selector: 'em-centre-home',
  imports: [CentreContact, CoverageSearch, RouterLink],
  templateUrl: './centre-home.html',
  styleUrl: './centre-home.scss',
})
export class CentreHome {
  readonly centre = input.required<string>();
  protected readonly sheet = inject(CentreStore).current;
  protected readonly ways = [
    {
      path: 'verifier',
      title: 'La médiation s’applique-t-elle à ma situation\u00a0?',
      text: 'Quelques questions, une réponse expliquée et vos dates limites. Rien n’est enregistré.',
    },
    {
      path: 'saisir',
      title: 'Saisir le médiateur',
      text: 'Un formulaire par étapes. Vous recevez un numéro et un accusé de réception aussitôt.',
    },
    {
      path: 'suivi',
      title: 'Suivre ma saisine',
      text: 'Avec le lien de votre accusé de réception\u00a0: l’état, les dates, ce qui est attendu de vous.',
    },
    {
      path: 'mes-saisines',
      title: 'Retrouver mes saisines',
      text: 'Sans le lien, avec votre adresse électronique\u00a0: un code ouvre la liste de vos saisines.',
    },
  ];

  protected readonly documents = [
    { path: 'presentation', title: 'Présentation de la médiation', text: 'Pour les agents' },
    {
      path: 'model-deliberation',
      title: 'Modèle de délibération',
      text: 'Pour les collectivités',
    },
    { path: 'model-convention', title: 'Modèle de convention', text: 'Pour les collectivités' },
  ];

  protected readonly steps = [
    { title: 'Vous saisissez le médiateur', text: 'En ligne ou par courrier, avec la décision.' },
    {
      title: 'Le centre examine',
      text: 'Il vérifie que la médiation s’applique, puis désigne un médiateur.',
    },
    {
      title: 'Votre employeur est informé',
      text: 'Chacun dit s’il accepte de chercher une solution.',
    },
    {
      title: 'Vous vous rencontrez',
      text: 'Séparément ou ensemble, en toute confidentialité.',
    },
    {
      title: 'La médiation se termine',
      text: 'Par un accord, ou non\u00a0: vous gardez le droit de saisir le juge.',
    },
  ];
}
