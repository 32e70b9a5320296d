import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { removeLogo, setLogo } from '../../api/functions';
import { CentreLook } from '../../shared/data/centre-look';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

const largest = 500_000;

/** The logo of the centre and the words for those who do not see it. */
@Component({
  selector: 'em-logo-form',
  imports: [Control, ErrorSummary, Field, FormField, MatButton],
  template: `
    <section aria-labelledby="logo">
      <h2 id="logo">Logo</h2>
      @if (logo(); as logo) {
        <p>
          <img [src]="logo.url" [alt]="logo.alt" [width]="logo.width" [height]="logo.height" />
        </p>
      } @else {
        <p class="muted">Aucun logo&nbsp;: le signe d’Entremise est affiché.</p>
      }
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <em-field label="Image" hint="PNG ou JPEG, 500 ko au plus" [field]="form.file">
          <input
            class="control"
            type="file"
            accept="image/png,image/jpeg"
            emControl
            (change)="form.file().value.set($any($event.target).files[0] ?? null)"
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
          @if (logo()) {
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
  private readonly look = inject(CentreLook);

  readonly centre = input.required<string>();
  protected readonly logo = computed(() => this.look.logo());
  protected readonly done = signal('');
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({
    file: null as File | null,
    alt: this.logo()?.alt ?? '',
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.file, { message: 'Choisissez une image.' });
    validate(path.file, ({ value }) => {
      const file = value();
      return file && file.size > largest
        ? { kind: 'size', message: 'Cette image est trop lourde\u00a0: 500\u00a0ko au plus.' }
        : undefined;
    });
    required(path.alt, { message: 'Décrivez le logo pour ceux qui ne le voient pas.' });
    maxLength(path.alt, 200, { message: '200 caractères au plus.' });
  });

  protected async send(): Promise<void> {
    this.done.set('');
    const { file, alt } = this.model();
    const sent = await this.submission.send(this.form, async () => {
      if (file) {
        this.look.changed(
          await this.api.invoke(setLogo, {
            centre: this.centre(),
            alt: alt.trim(),
            body: { file },
          }),
        );
      }
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
