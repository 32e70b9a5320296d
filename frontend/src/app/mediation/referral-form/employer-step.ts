import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { BodyAutocomplete } from '../../shared/ui/form/body-autocomplete';
import { CheckField } from '../../shared/ui/form/check-field';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { Control, Field } from '../../shared/ui/form/field';
import type { ReferralDraft } from '../data/referral-draft';
import { statuses } from '../data/wording';

/** Which public body employs the person, and as what. */
@Component({
  selector: 'em-employer-step',
  imports: [BodyAutocomplete, CheckField, ChoiceField, Control, Field, FormField],
  template: `
    @if (draft().unlisted) {
      <em-field
        label="Nom de votre employeur"
        hint="Tel qu’il est écrit sur votre bulletin de paie, avec la commune."
        [field]="form().employerName"
      >
        <input class="control" emControl [formField]="form().employerName" />
      </em-field>
    } @else {
      <em-field
        label="Nom, code postal ou SIREN de votre employeur"
        hint="Commune, intercommunalité, CCAS, syndicat… Par exemple : Cluny, ou 71250."
        [field]="form().check.employer"
      >
        <em-body-autocomplete [centre]="centre()" [formField]="form().check.employer" />
      </em-field>
    }
    <em-check-field
      label="Mon employeur n’est pas dans la liste"
      hint="Vous pouvez saisir le médiateur quand même : le centre vérifiera."
      [formField]="form().unlisted"
    />
    <em-choice-field
      class="status"
      legend="Quel est votre statut ?"
      [choices]="statuses"
      [formField]="form().check.status"
    />
    <em-field
      [optional]="true"
      label="Numéro du département où vous travaillez"
      hint="Seulement si ce n’est pas celui du centre de gestion. Par exemple 21, 2A ou 974"
      [field]="form().workplaceDepartment"
    >
      <input class="control small" emControl [formField]="form().workplaceDepartment" />
    </em-field>
  `,
  styleUrl: './step.scss',
  styles: `
    .status {
      margin-block-start: 1.5rem;
    }
  `,
})
export class EmployerStep {
  readonly centre = input.required<string>();
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly statuses = statuses;
}
