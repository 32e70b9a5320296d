import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { Field } from '../../shared/ui/form/field';
import type { CheckDraft } from '../data/check-draft';

/** The days that count: of a decision and of its notification, or of a request that was met with silence. */
@Component({
  selector: 'em-decision-dates',
  imports: [DateInput, Field, FormField],
  template: `
    @if (implicit()) {
      <em-field
        label="Date à laquelle votre employeur a reçu votre demande"
        hint="Par exemple 15/03/2026"
        [optional]="optional()"
        [field]="form().requestReceivedOn"
      >
        <em-date-input [until]="today" [formField]="form().requestReceivedOn" />
      </em-field>
      <em-field
        label="Date d’un refus écrit reçu depuis"
        hint="Seulement si votre employeur a fini par répondre non."
        [optional]="true"
        [field]="form().expressRefusalOn"
      >
        <em-date-input [until]="today" [formField]="form().expressRefusalOn" />
      </em-field>
    } @else {
      <em-field
        label="Date de la décision"
        hint="Celle qui est écrite sur le document, par exemple 15/03/2026"
        [optional]="optional()"
        [field]="form().decidedOn"
      >
        <em-date-input [until]="today" [formField]="form().decidedOn" />
      </em-field>
      <em-field
        label="Date à laquelle vous l’avez reçue"
        hint="Remise en main propre, présentation du recommandé, ou réception du courriel."
        [optional]="optional()"
        [field]="form().notifiedOn"
      >
        <em-date-input [until]="today" [formField]="form().notifiedOn" />
      </em-field>
    }
  `,
})
export class DecisionDates {
  readonly form = input.required<FieldTree<CheckDraft>>();
  readonly implicit = input.required<boolean>();
  /** Whoever does not know them may go on without. */
  readonly optional = input(false);
  protected readonly today = today();
}
