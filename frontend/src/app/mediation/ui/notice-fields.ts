import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import type { NoticeDraft } from '../data/check-draft';
import { yesNo } from '../data/wording';

/** The three questions about what one letter says of mediation and appeals. */
@Component({
  selector: 'em-notice-fields',
  imports: [ChoiceField, FormField],
  template: `
    <h2>{{ about() }}</h2>
    <em-choice-field
      legend="Dit-il qu’il faut saisir un médiateur avant le juge ?"
      [choices]="yesNo"
      [formField]="form().mentionsMpo"
    />
    <em-choice-field
      legend="Donne-t-il les coordonnées du médiateur ?"
      [choices]="yesNo"
      [formField]="form().givesMediatorContact"
    />
    <em-choice-field
      legend="Indique-t-il le tribunal et le délai pour le saisir ?"
      hint="Souvent sous le titre « Voies et délais de recours&nbsp;»."
      [choices]="yesNo"
      [formField]="form().givesCourtAndTimeLimit"
    />
  `,
  styles: `
    em-choice-field {
      display: block;
      margin-block-end: 1.5rem;
    }
  `,
})
export class NoticeFields {
  readonly about = input.required<string>();
  readonly form = input.required<FieldTree<NoticeDraft>>();
  protected readonly yesNo = yesNo;
}
