import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Choice } from '../../shared/data/choice';
import { today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { Field } from '../../shared/ui/form/field';
import type { ReferralDraft } from '../data/referral-draft';
import { NoticeFields } from '../ui/notice-fields';

/** An informal appeal, the Défenseur des droits or the court: each may have stopped the clock. */
@Component({
  selector: 'em-earlier-step',
  imports: [ChoiceField, DateInput, Field, FormField, NoticeFields],
  template: `
    <em-choice-field
      legend="Avez-vous déjà contesté cette décision ?"
      hint="Une lettre à votre employeur, le Défenseur des droits ou le tribunal. Cela peut changer votre délai."
      [choices]="anySteps"
      [formField]="form().earlier.any"
    />
    @if (draft().earlier.any === 'YES') {
      <p class="muted">Remplissez seulement ce que vous avez fait.</p>
      <em-field
        [optional]="true"
        label="Recours gracieux : date à laquelle votre employeur l’a reçu"
        hint="Vous lui avez écrit pour lui demander de changer sa décision."
        [field]="form().earlier.informalAppealOn"
      >
        <em-date-input [until]="today" [formField]="form().earlier.informalAppealOn" />
      </em-field>
      @if (draft().earlier.informalAppealOn) {
        <em-field
          [optional]="true"
          label="Date à laquelle vous avez reçu sa réponse"
          hint="Laissez vide s’il n’a pas répondu."
          [field]="form().earlier.answerOn"
        >
          <em-date-input [until]="today" [formField]="form().earlier.answerOn" />
        </em-field>
        @if (draft().earlier.answerOn) {
          <em-notice-fields about="Le courrier de réponse" [form]="form().earlier.answerNotice" />
        }
      }
      <em-field
        [optional]="true"
        label="Défenseur des droits : date à laquelle vous l’avez saisi"
        [field]="form().earlier.rightsDefenderOn"
      >
        <em-date-input [until]="today" [formField]="form().earlier.rightsDefenderOn" />
      </em-field>
      <em-field
        [optional]="true"
        label="Tribunal administratif : date à laquelle votre requête a été enregistrée"
        [field]="form().earlier.courtClaimOn"
      >
        <em-date-input [until]="today" [formField]="form().earlier.courtClaimOn" />
      </em-field>
    }
  `,
  styleUrl: './step.scss',
})
export class EarlierStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
  readonly draft = input.required<ReferralDraft>();
  protected readonly today = today();
  protected readonly anySteps: readonly Choice[] = [
    { value: 'NO', label: 'Non' },
    { value: 'YES', label: 'Oui' },
  ];
}
