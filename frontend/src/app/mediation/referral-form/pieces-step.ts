import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Field } from '../../shared/ui/form/field';
import { FileDrop } from '../../shared/ui/form/file-drop';
import type { ReferralDraft } from '../data/referral-draft';
import { pieceCategories } from '../data/wording';

/** What should be attached, and what is. */
@Component({
  selector: 'em-pieces-step',
  imports: [Field, FileDrop, FormField],
  template: `
    @if (draft().check.decisionKind === 'IMPLICIT') {
      <p>Joignez, si vous les avez :</p>
      <ul>
        <li>une copie de votre <strong>demande</strong> à l’employeur ;</li>
        <li>
          la <strong>preuve</strong> qu’il l’a reçue : accusé de réception, avis postal, courriel.
        </li>
      </ul>
    } @else {
      <p>Joignez, si vous l’avez, une copie de la <strong>décision contestée</strong>.</p>
    }
    <p class="notice">
      Il vous manque une pièce ? Envoyez quand même votre saisine : la date d’aujourd’hui est
      gardée, et vous pourrez ajouter la pièce plus tard.
    </p>
    <em-field label="Vos fichiers" [optional]="true" [field]="form().files">
      <em-file-drop [categories]="categories" [formField]="form().files" />
    </em-field>
    <p class="muted">
      Les fichiers ne sont pas gardés dans le brouillon : si vous quittez cette page, il faudra les
      choisir de nouveau.
    </p>
  `,
  styleUrl: './step.scss',
})
export class PiecesStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly categories = pieceCategories;
}
