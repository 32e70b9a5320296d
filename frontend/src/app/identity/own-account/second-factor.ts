import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../../api/functions';
import type { Enrolment } from '../../api/models';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { TakesFocus } from '../../shared/ui/form/takes-focus';

/** Takes up an authenticator application, gives recovery codes, or puts it away again. */
@Component({
  selector: 'em-second-factor',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, TakesFocus],
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.scss',
})
export class SecondFactor {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** Whether an application is in use. */
  readonly on = input.required<boolean>();
  readonly codesLeft = input.required<number>();
  readonly changed = output();

  /** What the application is given, as long as its first code is waited for. */
  protected readonly enrolment = signal<Enrolment | null>(null);
  /** Shown this once. */
  protected readonly codes = signal<readonly string[]>([]);
  /** What the typed code is for, when the application is in use. */
  protected readonly act = signal<'remove' | 'renew' | null>(null);
  protected readonly submission = new Submission();
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: 'Saisissez le code.' });
  });

  protected async begin(): Promise<void> {
    try {
      this.enrolment.set(await this.api.invoke(beginSecondFactor));
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }

  protected async confirm(): Promise<void> {
    await this.send(async (body) => {
      const { codes } = await this.api.invoke(confirmSecondFactor, { body });
      this.enrolment.set(null);
      this.codes.set(codes);
      this.toasts.say('Le second facteur est actif. Vos autres sessions sont terminées.');
    });
  }

  protected async run(): Promise<void> {
    const act = this.act();
    await this.send(async (body) => {
      if (act === 'remove') {
        await this.api.invoke(removeSecondFactor, { body });
        this.codes.set([]);
        this.toasts.say('Le second facteur est retiré.');
      } else {
        this.codes.set((await this.api.invoke(renewRecoveryCodes, { body })).codes);
        this.toasts.say('Vos anciens codes de secours ne valent plus.');
      }
      this.act.set(null);
    });
  }

  private async send(action: (body: { code: string }) => Promise<void>): Promise<void> {
    const body = { code: this.model().code.trim() };
    if (await this.submission.send(this.form, () => action(body))) {
      this.model.set({ code: '' });
      this.changed.emit();
    }
  }
}
