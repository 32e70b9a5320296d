import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { getRegister } from '../../api/functions';
import type { Entry, Register } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { Download } from '../../shared/data/download';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { DecideForm } from './decide-form';
import { OpenPoint } from './open-point';
import { ResponsibleForm } from './responsible-form';

/** What the centre does with data (GDPR art. 30): told by the software, completed by whoever decides. */
@Component({
  selector: 'em-register-page',
  imports: [DecideForm, MatButton, OpenPoint, ResponsibleForm, RetryNotice],
  templateUrl: './register-page.html',
  styles: `
    dd ul {
      margin: 0;
      padding-inline-start: 1.1rem;
    }
    .card {
      margin-block-end: 1.5rem;
    }
    .typed {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class RegisterPage {
  private readonly download = inject(Download);
  private readonly toasts = inject(Toasts);
  readonly centre = input.required<string>();

  protected readonly read = apiResource(getRegister, () => ({ centre: this.centre() }));
  /** What was answered to a change is newer than what was read. */
  private readonly changed = signal<Register | undefined>(undefined);
  protected readonly register = computed(
    () => this.changed() ?? (this.read.hasValue() ? this.read.value() : undefined),
  );
  /** The processing that is completed, or `head` for those who answer. */
  protected readonly editing = signal<Entry | 'head' | null>(null);
  protected readonly decided = computed(() => {
    const editing = this.editing();
    return editing === 'head' ? null : editing;
  });

  protected saved(register: Register): void {
    this.changed.set(register);
    this.editing.set(null);
    this.toasts.say('Le registre est à jour.');
  }

  protected async save(): Promise<void> {
    try {
      await this.download.save(
        `/api/v1/centres/${this.centre()}/register/document`,
        'registre-des-traitements.pdf',
      );
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }
}
