import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { setOwnHost } from '../../api/functions';
import type { CentreLine } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** The host name at which one centre's public pages are reached besides the platform's address. */
@Component({
  selector: 'em-own-host-form',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal
      [heading]="'Adresse propre – ' + line().name"
      [unsaved]="form().dirty()"
      (closed)="closed.emit()"
    >
      <p>
        Les pages publiques du centre y répondent, et les liens de ses courriels y mènent. Son
        personnel et les collectivités se connectent toujours à l’adresse de la plateforme. Le nom
        de domaine et son certificat doivent déjà mener à ce serveur.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Nom de domaine"
          hint="Par exemple mediation.cdg71.fr. Laissez vide pour n’en avoir aucun."
          [optional]="true"
          [field]="form.host"
        >
          <input
            class="control"
            inputmode="url"
            autocapitalize="off"
            spellcheck="false"
            emControl
            [formField]="form.host"
          />
        </em-field>
        <em-field
          label="Motif"
          hint="Gardé au journal de l’exploitation et à celui du centre."
          [field]="form.reason"
        >
          <textarea class="control" rows="2" emControl [formField]="form.reason"></textarea>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Enregistrer l’adresse' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class OwnHostForm {
  private readonly api = inject(Api);
  readonly line = input.required<CentreLine>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({ host: this.line().ownHost ?? '', reason: '' }));
  protected readonly form = form(this.model, (path) => {
    pattern(path.host, /^\s*[\w-]+(\.[\w-]+)+\s*$/, {
      message: 'Indiquez un nom de domaine, comme mediation.cdg71.fr, sans https ni barre oblique.',
    });
    maxLength(path.host, 253, { message: '253 caractères au plus.' });
    required(path.reason, { message: 'Indiquez le motif.' });
    maxLength(path.reason, 500, { message: '500 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const { slug, name } = this.line();
    const { host, reason } = this.model();
    const sent = await this.submission.send(this.form, () =>
      this.api.invoke(setOwnHost, {
        slug,
        body: { host: host.trim() || null, reason: reason.trim() },
      }),
    );
    if (sent) {
      this.saved.emit(`L’adresse est enregistrée\u00a0: ${name}.`);
    }
  }
}
