import {
  afterNextRender,
  Component,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCase } from '../../api/functions';
import type { CaseSheet } from '../../api/models';
import { failureOf } from '../../shared/data/problem';
import type { Overtaken } from '../../shared/data/conflict';
import { FormProblems } from '../../shared/ui/form/form-problems';
import type { Submission } from '../../shared/ui/form/submission';
import { TakesFocus } from '../../shared/ui/form/takes-focus';
import type { SeenCase } from '../data/case-client';
import { overtakenCase } from '../data/overtaken-case';

let lastId = 0;

/**
 * One act on a case: what it does, its fields, then the button that does it. When somebody was quicker
 * it shows what is recorded now beside what was written here.
 */
@Component({
  selector: 'em-act-panel',
  imports: [FormProblems, MatButton, TakesFocus],
  template: `
    <form
      class="card"
      novalidate
      [attr.aria-labelledby]="id"
      (submit)="$event.preventDefault(); sent.emit()"
    >
      <h3 emTakesFocus [id]="id">{{ heading() }}</h3>
      <p>{{ consequence() }}</p>
      <em-form-problems
        [form]="form()"
        [submission]="submission()"
        [overtaken]="overtaken()"
        [confirm]="confirm()"
        (again)="keepMine()"
      />
      <ng-content />
      <div class="actions">
        <button matButton="filled" type="submit" [attr.aria-busy]="submission().running()">
          {{ submission().running() ? 'Envoi en cours…' : confirm() }}
        </button>
        <button matButton="text" type="button" (click)="cancelled.emit()">Annuler</button>
      </div>
    </form>
  `,
  styles: `
    h3 {
      margin-block-start: 0;
    }
    h3:focus {
      outline: none;
    }
    .card {
      margin-block: 1rem;
    }
  `,
})
export class ActPanel {
  readonly heading = input.required<string>();
  /** What will happen, and who will be told. */
  readonly consequence = input.required<string>();
  readonly confirm = input.required<string>();
  readonly form = input.required<ReadonlyFieldTree<unknown>>();
  readonly submission = input.required<Submission>();
  readonly act = input.required<CaseSheet['actions'][number]>();
  readonly seen = input.required<SeenCase>();
  readonly sheet = input.required<CaseSheet>();
  /** What was written, under the labels that the case is read with. */
  readonly mine = input.required<Readonly<Record<string, string>>>();
  readonly sent = output();
  readonly cancelled = output();
  /** The case as it is now: the act goes on upon it. */
  readonly reread = output<CaseSheet>();
  /** The case as it is now: the act is given up for it. */
  readonly reload = output<CaseSheet>();

  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  protected readonly id = `acte-${++lastId}`;
  protected readonly overtaken = signal<Overtaken | null>(null);
  private now?: CaseSheet;

  constructor() {
    effect(() => {
      const failure = this.submission().failure();
      untracked(() => {
        this.overtaken.set(null);
        if (failure?.status === 409) {
          void this.readNow();
        }
      });
    });
  }

  private async readNow(): Promise<void> {
    const { centre, reference } = this.seen();
    try {
      const now = await this.api.invoke(getCase, { centre, reference });
      this.now = now;
      this.overtaken.set(
        overtakenCase(this.act(), this.mine(), this.sheet(), now, () => this.reload.emit(now)),
      );
    } catch (error) {
      this.submission().failure.set(failureOf(error));
    }
  }

  protected keepMine(): void {
    if (this.now) {
      this.overtaken.set(null);
      this.reread.emit(this.now);
      // Sent once the act has the version that was just read.
      afterNextRender(() => this.sent.emit(), { injector: this.injector });
    }
  }
}
