import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { Control, Field } from '../../shared/ui/form/field';
import type { ReferralDraft } from '../data/referral-draft';
import { residences } from '../data/wording';
import { EmailInput } from '../../shared/ui/form/email-input';
import { PhoneInput } from '../../shared/ui/form/phone-input';

/** Who refers, how to answer them, and where they live. */
@Component({
  selector: 'em-claimant-step',
  imports: [PhoneInput, EmailInput, ChoiceField, Control, Field, FormField],
  template: `
    <div class="pair">
      <em-field label="Prénom" [field]="form().claimant.givenName">
        <input
          class="control"
          autocomplete="given-name"
          emControl
          [formField]="form().claimant.givenName"
        />
      </em-field>
      <em-field label="Nom" [field]="form().claimant.familyName">
        <input
          class="control"
          autocomplete="family-name"
          emControl
          [formField]="form().claimant.familyName"
        />
      </em-field>
    </div>
    <em-field
      label="Adresse électronique"
      hint="Prenez une adresse personnelle, pas celle de votre employeur. Format attendu : nom@exemple.fr"
      [field]="form().claimant.email"
    >
      <em-email-input autocomplete="email" [formField]="form().claimant.email" />
    </em-field>
    <em-field
      [optional]="true"
      label="Téléphone"
      hint="Un numéro personnel, par exemple 06&nbsp;00&nbsp;00&nbsp;00&nbsp;00"
      [field]="form().claimant.phone"
    >
      <em-phone-input autocomplete="tel" [formField]="form().claimant.phone" />
    </em-field>
    <em-field
      label="Adresse postale"
      hint="Facultative si vous avez donné une adresse électronique."
      [field]="form().claimant.postalAddress"
    >
      <textarea
        class="control short"
        autocomplete="street-address"
        emControl
        [formField]="form().claimant.postalAddress"
      ></textarea>
    </em-field>
    <em-choice-field
      legend="Où habitez-vous ?"
      hint="Outre-mer ou à l’étranger, le délai est parfois plus long."
      [choices]="residences"
      [formField]="form().check.livesIn"
    />
    @if (draft().check.livesIn === 'ELSEWHERE') {
      <em-field
        label="Numéro du département"
        hint="Par exemple 21, 2A ou 974"
        [field]="form().check.department"
      >
        <input class="control small" emControl [formField]="form().check.department" />
      </em-field>
    }
    @if (draft().check.livesIn === 'ABROAD') {
      <em-field
        label="Code du pays"
        hint="Deux lettres : CH pour la Suisse, BE pour la Belgique, LU pour le Luxembourg"
        [field]="form().check.country"
      >
        <input class="control small" emControl [formField]="form().check.country" />
      </em-field>
    }
  `,
  styleUrl: './step.scss',
})
export class ClaimantStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly residences = residences;
}
