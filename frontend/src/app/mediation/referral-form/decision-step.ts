import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import type { ReferralDraft } from '../data/referral-draft';
import { decisionKinds } from '../data/wording';
import { DecisionDates } from '../ui/decision-dates';
import { NoticeQuestions } from '../ui/notice-questions';

/** An explicit decision or a silence, its dates, and what the letter said. */
@Component({
  selector: 'em-decision-step',
  imports: [ChoiceField, DecisionDates, FormField, NoticeQuestions],
  template: `
    <em-choice-field
      legend="Avez-vous reçu une décision ?"
      [choices]="kinds"
      [formField]="form().check.decisionKind"
    />
    @if (draft().check.decisionKind; as kind) {
      <p class="muted">Vous ne connaissez pas une date&nbsp;? Laissez le champ vide.</p>
      <em-decision-dates [form]="form().check" [implicit]="kind === 'IMPLICIT'" [optional]="true" />
      <em-notice-questions [form]="form().check" [draft]="draft().check" />
    }
  `,
  styleUrl: './step.scss',
})
export class DecisionStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly kinds = decisionKinds;
}
