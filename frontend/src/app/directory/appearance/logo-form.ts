import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { removeLogo } from '../../api/functions';
import type { AppearanceResponse } from '../../api/models';
import { Upload } from '../../shared/data/upload';
import { CentreLook } from '../../shared/data/centre-look';
import { Scanned } from '../../shared/ui/display/scanned';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** The logo of the centre and the words for those who do not see it. */
@Component({
  selector: 'em-logo-form',
  imports: [Control, ErrorSummary, Field, FileDrop, FormField, MatButton, Scanned],
  template: `
    <section aria-labelledby="logo">
      <h2 id="logo">Logo</h2>
      @if (logo(); as logo) {
        <p>
          <img [src]="logo.url" [alt]="logo.alt" [width]="logo.width" [height]="logo.height" />
        </p>
      } @else if (look.appearance()?.logoScan) {
        <p>
          <em-scanned [scan]="look.appearance()?.logoScan" label="Logo" />&ngsp;<span class="muted"
            >Le signe d’Entremise est affiché en attendant.</span
          >
        </p>
      } @else {
        <p class="muted">Aucun logo&nbsp;: le signe d’Entremise est affiché.</p>
      }
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <em-field label="Image" [field]="form.file">
          <em-file-drop
            kind="image"
            [multiple]="false"
            nature="Logo du centre"
            [submission]="submission"
            [formField]="form.file"
            (retry)="send()"
          />
        </em-field>
        <em-field
          label="Description du logo"
          hint="Lue à voix haute à la place de l’image, par exemple&nbsp;: Centre de gestion de Saône-et-Loire"
          [field]="form.alt"
        >
          <input class="control" emControl [formField]="form.alt" />
        </em-field>
        <p class="actions">
          <button matButton="outlined" type="submit">
            {{ submission.running() ? 'Envoi…' : 'Enregistrer le logo' }}
          </button>
          @if (logo() || look.appearance()?.logoScan) {
            <button matButton="text" type="button" (click)="remove()">Retirer le logo</button>
          }
        </p>
        <p role="status">{{ done() }}</p>
      </form>
    </section>
  `,
  styles: `
    img {
      inline-size: auto;
      block-size: auto;
      max-inline-size: min(16rem, 100%);
      max-block-size: 6rem;
      padding: 0.5rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--em-radius);
      background: #fff;
    }
  `,
})
export class LogoForm {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly upload = inject(Upload);
  protected readonly look = inject(CentreLook);

  readonly centre = input.required<string>();
  protected readonly logo = computed(() => this.look.logo());
  protected readonly done = signal('');
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({
    file: [] as readonly ChosenFile[],
    alt: this.logo()?.alt ?? '',
  }));
  protected readonly form = form(this.model, (path) => {
    validate(path.file, ({ value }) =>
      value().length === 0 ? { kind: 'required', message: 'Choisissez une image.' } : undefined,
    );
    required(path.alt, { message: 'Décrivez le logo pour ceux qui ne le voient pas.' });
    maxLength(path.alt, 200, { message: '200 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    this.done.set('');
    const { file, alt } = this.model();
    const sent = await this.submission.send(this.form, async () => {
      const body = new FormData();
      for (const chosen of file) {
        body.append('file', chosen.file);
      }
      const query = new URLSearchParams({ alt: alt.trim() });
      this.look.changed(
        await this.upload.send<AppearanceResponse>(
          `/api/v1/centres/${this.centre()}/appearance/logo?${query}`,
          body,
          (percent) => this.submission.progress.set(percent),
        ),
      );
    });
    this.done.set(sent ? 'Logo enregistré.' : '');
  }

  protected async remove(): Promise<void> {
    this.done.set('');
    const done = await this.confirmation.ask({
      heading: 'Retirer le logo\u00a0?',
      consequence:
        'Le signe d’Entremise le remplace aussitôt sur toutes les pages du centre. L’image n’est pas gardée\u00a0: pour la remettre, il faudra la choisir de nouveau.',
      confirm: 'Retirer le logo',
      keep: 'Le garder',
      danger: true,
      act: async () =>
        this.look.changed(await this.api.invoke(removeLogo, { centre: this.centre() })),
    });
    this.done.set(done ? 'Logo retiré.' : '');
  }
}
