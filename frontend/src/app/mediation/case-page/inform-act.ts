import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { getBody } from '../../api/functions';
import type { CaseSheet } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { CaseClient, type SeenCase } from '../data/case-client';
import { ActPanel } from '../ui/act-panel';
import { EmailInput } from '../../shared/ui/form/email-input';

/** Tells the employer that a mediation is asked for, at the address that the directory knows. */
@Component({
  selector: 'em-inform-act',
  imports: [ActPanel, DraftFound, DraftSaved, EmailInput, Field, FormField],
  template: `
    <em-act-panel
      heading="Informer l’employeur"
      [consequence]="
        sheet().summary.employerName +
        ' apprend par courriel qu’un de ses agents a saisi le médiateur, sans le récit de l’agent, et voit le dossier (état et dates) dans son espace.'
      "
      confirm="Envoyer le courriel"
      act="INFORM_EMPLOYER"
      [form]="form"
      [submission]="submission"
      [seen]="seen()"
      [sheet]="sheet()"
      [mine]="mine()"
      (sent)="send()"
      (cancelled)="cancel()"
      (reread)="reread.emit($event)"
      (reload)="reload.emit($event)"
    >
      <em-draft-found [draft]="draft" />
      <em-field label="Adresse électronique du contact" [hint]="hint()" [field]="form.contactEmail">
        <em-email-input [formField]="form.contactEmail" />
      </em-field>
      <em-draft-saved [draft]="draft" />
    </em-act-panel>
  `,
})
export class InformAct {
  private readonly client = inject(CaseClient);
  readonly seen = input.required<SeenCase>();
  readonly sheet = input.required<CaseSheet>();
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reread = output<CaseSheet>();
  readonly reload = output<CaseSheet>();

  private readonly body = apiResource(getBody, () => {
    const siren = this.sheet().summary.employerSiren;
    return siren ? { centre: this.seen().centre, siren } : undefined;
  });
  private readonly contact = computed(() =>
    (this.body.hasValue() ? (this.body.value()?.contacts ?? []) : []).find(
      (contact) => contact.function === 'HR' && contact.email && !contact.to,
    ),
  );
  protected readonly hint = computed(() => {
    const contact = this.contact();
    return contact
      ? `Proposée\u00a0: ${contact.name}, ressources humaines, d’après le répertoire. Vous pouvez la changer.`
      : 'Le répertoire n’a pas de contact des ressources humaines pour cette collectivité.';
  });

  protected readonly submission = new Submission();
  private readonly model = signal({ contactEmail: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.contactEmail, { message: 'Indiquez l’adresse électronique du contact.' });
  });

  protected readonly mine = computed(() => ({
    'Adresse électronique du contact': this.model().contactEmail.trim(),
  }));

  protected readonly draft = keepDraft({
    name: 'information-de-l-employeur',
    centre: () => this.seen().centre,
    subject: () => this.seen().reference,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
    secret: true,
  });

  constructor() {
    effect(() => {
      const proposed = this.contact()?.email;
      if (proposed && !this.form().dirty()) {
        this.model.set({ contactEmail: proposed });
      }
    });
  }

  protected cancel(): void {
    this.draft.forget();
    this.cancelled.emit();
  }

  protected async send(): Promise<void> {
    await this.submission.send(this.form, async () =>
      this.done.emit(await this.client.informEmployer(this.seen(), this.model().contactEmail)),
    );
  }
}
