import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/choice-field';
import type { CheckDraft } from '../data/check-draft';
import { yesNo } from '../data/wording';

/** What the notification, or the acknowledgement of a request, told the employee. */
@Component({
  selector: 'em-notice-questions',
  imports: [ChoiceField, FormField],
  template: `
    @if (draft().decisionKind === 'IMPLICIT') {
      <em-choice-field
        legend="Avez-vous reçu un accusé de réception de votre demande ?"
        [choices]="yesNo"
        [formField]="form().acknowledged"
      />
    }
    @for (group of groups(); track group.about) {
      <h2>{{ group.about }}</h2>
      <em-choice-field
        legend="Dit-il qu’il faut saisir un médiateur avant le juge ?"
        [choices]="yesNo"
        [formField]="group.field.mentionsMpo"
      />
      <em-choice-field
        legend="Donne-t-il les coordonnées du médiateur ?"
        [choices]="yesNo"
        [formField]="group.field.givesMediatorContact"
      />
      <em-choice-field
        legend="Indique-t-il le tribunal et le délai pour le saisir ?"
        hint="Souvent sous le titre « Voies et délais de recours »."
        [choices]="yesNo"
        [formField]="group.field.givesCourtAndTimeLimit"
      />
    }
  `,
  styles: `
    em-choice-field {
      display: block;
      margin-block-end: 1.5rem;
    }
  `,
})
export class NoticeQuestions {
  readonly form = input.required<FieldTree<CheckDraft>>();
  readonly draft = input.required<CheckDraft>();
  protected readonly yesNo = yesNo;

  protected groups() {
    const draft = this.draft();
    const form = this.form();
    if (draft.decisionKind !== 'IMPLICIT') {
      return [{ about: 'Le courrier de la décision', field: form.notice }];
    }
    return [
      ...(draft.acknowledged === 'YES'
        ? [{ about: 'L’accusé de réception', field: form.acknowledgement }]
        : []),
      ...(draft.expressRefusalOn ? [{ about: 'Le refus écrit', field: form.refusalNotice }] : []),
    ];
  }
}
