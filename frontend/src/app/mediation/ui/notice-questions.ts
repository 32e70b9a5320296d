import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import type { CheckDraft } from '../data/check-draft';
import { yesNo } from '../data/wording';
import { NoticeFields } from './notice-fields';

/** What the notification, or the acknowledgement of a request, told the employee. */
@Component({
  selector: 'em-notice-questions',
  imports: [ChoiceField, FormField, NoticeFields],
  template: `
    @if (draft().decisionKind === 'IMPLICIT') {
      <em-choice-field
        legend="Avez-vous reçu un accusé de réception de votre demande&nbsp;?"
        [choices]="yesNo"
        [formField]="form().acknowledged"
      />
    }
    @for (group of groups(); track group.about) {
      <em-notice-fields [about]="group.about" [form]="group.field" />
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
