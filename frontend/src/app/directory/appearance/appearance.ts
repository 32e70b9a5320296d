import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { form, FormField, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { setAppearance } from '../../api/functions';
import { CentreLook } from '../../shared/data/centre-look';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { contrastInWords, contrastWithWhite, leastContrast } from './contrast';
import { LogoForm } from './logo-form';

/** Where an administrator gives the centre its colour and its logo; the page itself shows the colour. */
@Component({
  selector: 'em-appearance',
  imports: [Control, ErrorSummary, Field, FormField, LogoForm, MatButton],
  templateUrl: './appearance.html',
  styleUrl: './appearance.scss',
})
export class Appearance {
  private readonly api = inject(Api);
  protected readonly look = inject(CentreLook);

  readonly centre = input.required<string>();

  protected readonly submission = new Submission();
  protected readonly done = signal('');
  private readonly saved = computed(() => this.look.appearance()?.colour ?? '');
  private readonly model = linkedSignal(() => ({ colour: this.saved() }));
  protected readonly form = form(this.model, (path) => {
    pattern(path.colour, /^\s*(#[0-9a-fA-F]{6})?\s*$/, {
      message: 'Écrivez la couleur sous la forme #1a2b3c.',
    });
  });

  protected readonly colour = computed(() => this.model().colour.trim().toLowerCase());
  /** What the browser's picker shows; it knows no empty value. */
  protected readonly picked = computed(() =>
    contrastWithWhite(this.colour()) === null ? '#155e66' : this.colour(),
  );
  protected readonly contrast = computed(() => {
    const contrast = contrastWithWhite(this.colour());
    return contrast === null
      ? null
      : { words: contrastInWords(contrast), enough: contrast >= leastContrast };
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
    effect(() => this.look.preview(this.contrast() ? this.colour() : null));
    inject(DestroyRef).onDestroy(() => this.look.preview(null));
  }

  protected pick(colour: string): void {
    this.form.colour().value.set(colour);
    this.form.colour().markAsDirty();
  }

  protected async save(colour: string | null): Promise<void> {
    this.done.set('');
    const sent = await this.submission.send(this.form, async () => {
      this.look.changed(
        await this.api.invoke(setAppearance, { centre: this.centre(), body: { colour } }),
      );
    });
    if (sent) {
      this.done.set(colour ? 'Couleur enregistrée.' : 'Le centre a repris la couleur d’Entremise.');
    }
  }
}
