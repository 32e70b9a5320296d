import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import type { ReferralDraft } from '../data/referral-draft';
import { categoriesOrUnknown, claimsOrUnknown } from '../data/wording';

/** What the decision is about and what is asked for. */
@Component({
  selector: 'em-subject-step',
  imports: [ChoiceField, FormField],
  template: `
    <em-choice-field
      legend="Sur quoi porte la décision ?"
      hint="La médiation préalable est obligatoire pour les sept premiers sujets."
      [choices]="categories"
      [formField]="form().check.category"
    />
    <em-choice-field
      legend="Que demandez-vous ?"
      [choices]="claims"
      [formField]="form().check.claim"
    />
  `,
  styleUrl: './step.scss',
})
export class SubjectStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  protected readonly categories = categoriesOrUnknown;
  protected readonly claims = claimsOrUnknown;
}
