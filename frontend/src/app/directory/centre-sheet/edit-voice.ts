import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, maxLength, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreVoice, updateCentreVoice } from '../../api/functions';
import type { Voice } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** The name that the centre's mails come from, and its legal notice. */
@Component({
  selector: 'em-edit-voice',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, RetryNotice],
  template: `
    <section aria-labelledby="voix">
      <h2 id="voix">Courriels et mentions légales</h2>
      @if (resource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="resource.reload()" />
      } @else if (voice()) {
        <em-error-summary [form]="form" [submission]="submission" />
        <form novalidate (submit)="$event.preventDefault(); save()">
          <em-field
            label="Nom de l’expéditeur des courriels"
            hint="Laissé vide&nbsp;: le nom du centre"
            [optional]="true"
            [field]="form.mailSender"
          >
            <input class="control" autocomplete="off" emControl [formField]="form.mailSender" />
          </em-field>
          <em-field
            label="Direction de la publication"
            hint="Nom et qualité, par exemple&nbsp;: la présidente du centre. Laissé vide&nbsp;: la présidente ou le président du centre"
            [optional]="true"
            [field]="form.publicationDirector"
          >
            <input
              class="control"
              autocomplete="off"
              emControl
              [formField]="form.publicationDirector"
            />
          </em-field>
          <em-field
            label="Hébergeur"
            hint="Nom, adresse et téléphone de qui héberge ces pages"
            [optional]="true"
            [field]="form.host"
          >
            <textarea class="control" rows="3" emControl [formField]="form.host"></textarea>
          </em-field>
          <p class="actions">
            <button matButton="outlined" type="submit">
              {{ submission.running() ? 'Enregistrement…' : 'Enregistrer ces mentions' }}
            </button>
          </p>
          <p role="status">{{ done() }}</p>
        </form>
      } @else {
        <p role="status">Chargement…</p>
      }
    </section>
  `,
})
export class EditVoice {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();

  protected readonly resource = apiResource(getCentreVoice, () => ({ centre: this.centre() }));
  protected readonly voice = computed((): Voice | undefined =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly done = signal('');
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({
    mailSender: this.voice()?.mailSender ?? '',
    publicationDirector: this.voice()?.publicationDirector ?? '',
    host: this.voice()?.host ?? '',
  }));
  protected readonly form = form(this.model, (path) => {
    maxLength(path.mailSender, 80, { message: '80 caractères au plus.' });
    pattern(path.mailSender, /^[^<>"@]*$/, { message: 'Un nom, sans adresse ni guillemet.' });
    maxLength(path.publicationDirector, 200, { message: '200 caractères au plus.' });
    maxLength(path.host, 500, { message: '500 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    this.done.set('');
    const sent = await this.submission.send(
      this.form,
      async () => {
        const { mailSender, publicationDirector, host } = this.model();
        this.resource.set(
          await this.api.invoke(updateCentreVoice, {
            centre: this.centre(),
            body: {
              mailSender: mailSender.trim() || null,
              publicationDirector: publicationDirector.trim() || null,
              host: host.trim() || null,
              version: this.voice()?.version ?? 0,
            },
          }),
        );
      },
      {
        'changed-meanwhile':
          'Quelqu’un d’autre a modifié ces mentions entre-temps. Rechargez la page pour les voir, puis recommencez.',
      },
    );
    if (sent) {
      this.done.set('Les mentions sont enregistrées.');
    }
  }
}
