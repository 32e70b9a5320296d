import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import type { CaseSheet } from '../../api/models';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { CaseClient, type SeenCase } from '../data/case-client';
import { ActPanel } from '../ui/act-panel';

/** Declares a referral inadmissible, with the reason that the employee will read. */
@Component({
  selector: 'em-refuse-act',
  imports: [ActPanel, Control, Field, FormField],
  template: `
    <em-act-panel
      heading="Déclarer la saisine irrecevable"
      consequence="L’agent est prévenu par courriel et lit le motif sur sa page de suivi. Le dossier est terminé."
      confirm="Déclarer irrecevable"
      [form]="form"
      [submission]="submission"
      (sent)="send()"
      (cancelled)="cancelled.emit()"
      (reload)="reload.emit()"
    >
      <em-field
        label="Motif"
        hint="En quelques phrases simples&nbsp;: l’agent les lira. Dites-lui aussi ce qu’il peut encore faire."
        [field]="form.reason"
      >
        <textarea class="control" emControl rows="4" [formField]="form.reason"></textarea>
      </em-field>
    </em-act-panel>
  `,
})
export class RefuseAct {
  private readonly client = inject(CaseClient);
  readonly seen = input.required<SeenCase>();
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reload = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { message: 'Indiquez le motif\u00a0: l’agent le lira.' });
    maxLength(path.reason, 2000, { message: 'Motif\u00a0: 2 000 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    await this.submission.send(this.form, async () =>
      this.done.emit(await this.client.declareInadmissible(this.seen(), this.model().reason)),
    );
  }
}
