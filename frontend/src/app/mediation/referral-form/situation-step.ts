import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '../../shared/ui/form/field';
import type { ReferralDraft } from '../data/referral-draft';

/** Two texts in the person's own words, for the mediator alone. */
@Component({
  selector: 'em-situation-step',
  imports: [Control, Field, FormField],
  template: `
    <p class="notice">
      Ces deux textes sont lus par <strong>le médiateur seul</strong>. Votre employeur ne les reçoit
      pas.
    </p>
    <em-field
      label="Que s’est-il passé ?"
      hint="Dites dans l’ordre : ce que vous aviez demandé, ce qui a été décidé, pourquoi vous n’êtes pas d’accord. Quelques phrases suffisent."
      [field]="form().situation"
    >
      <textarea class="control long" emControl [formField]="form().situation"></textarea>
    </em-field>
    <em-field
      [optional]="true"
      label="Que souhaitez-vous ?"
      hint="Par exemple : le versement d’une prime, un nouveau rendez-vous, une explication, un poste aménagé."
      [field]="form().wish"
    >
      <textarea class="control" emControl [formField]="form().wish"></textarea>
    </em-field>
  `,
  styleUrl: './step.scss',
})
export class SituationStep {
  readonly form = input.required<FieldTree<ReferralDraft>>();
}
