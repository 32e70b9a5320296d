import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { Field } from '../../shared/ui/form/field';
import type { ReferralDraft } from '../data/referral-draft';
import { decisionKinds } from '../data/wording';
import { NoticeQuestions } from '../ui/notice-questions';

/** An explicit decision or a silence, its dates, and what the letter said. */
@Component({
  selector: 'em-decision-step',
  imports: [ChoiceField, DateInput, Field, FormField, NoticeQuestions],
  template: `
    <em-choice-field
      legend="Avez-vous reçu une décision ?"
      [choices]="kinds"
      [formField]="form().check.decisionKind"
    />
    @switch (draft().check.decisionKind) {
      @case ('EXPLICIT') {
        <p class="muted">Vous ne connaissez pas une date ? Laissez le champ vide.</p>
        <em-field
          [optional]="true"
          label="Date de la décision"
          hint="Celle qui est écrite sur le document, par exemple 15/03/2026"
          [field]="form().check.decidedOn"
        >
          <em-date-input [until]="today" [formField]="form().check.decidedOn" />
        </em-field>
        <em-field
          [optional]="true"
          label="Date à laquelle vous l’avez reçue"
          hint="Remise en main propre, présentation du recommandé, ou réception du courriel."
          [field]="form().check.notifiedOn"
        >
          <em-date-input [until]="today" [formField]="form().check.notifiedOn" />
        </em-field>
      }
      @case ('IMPLICIT') {
        <p class="muted">Vous ne connaissez pas une date ? Laissez le champ vide.</p>
        <em-field
          [optional]="true"
          label="Date à laquelle votre employeur a reçu votre demande"
          hint="Par exemple 15/03/2026"
          [field]="form().check.requestReceivedOn"
        >
          <em-date-input [until]="today" [formField]="form().check.requestReceivedOn" />
        </em-field>
        <em-field
          [optional]="true"
          label="Date d’un refus écrit reçu depuis"
          hint="Seulement si votre employeur a fini par répondre non."
          [field]="form().check.expressRefusalOn"
        >
          <em-date-input [until]="today" [formField]="form().check.expressRefusalOn" />
        </em-field>
      }
    }
    @if (draft().check.decisionKind) {
      <em-notice-questions [form]="form().check" [draft]="draft().check" />
    }
  `,
  styleUrl: './step.scss',
})
export class DecisionStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly kinds = decisionKinds;
  protected readonly today = today();
}
