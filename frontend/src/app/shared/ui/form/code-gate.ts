import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { apply, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Access } from '../../data/access';
import { failureOf } from '../../data/problem';
import { CodeField, codeRules, digitsOf } from './code-field';
import { ErrorSummary } from './error-summary';
import { Submission } from './submission';

/** What is behind a secret link, and how one comes in. */
export interface Door {
  askCode(): Promise<unknown>;
  open(code: string): Promise<Access>;
}

/**
 * Makes sure that whoever has a secret link also reads the mail of the person it is for; what helps somebody who does
 * not goes inside.
 */
@Component({
  selector: 'em-code-gate',
  imports: [CodeField, ErrorSummary, MatButton],
  template: `
    <h1 tabindex="-1">{{ heading() }}</h1>
    @if (again() && !asked()) {
      <p class="notice warning" role="status">
        Votre accès est terminé, pour votre sécurité. Demandez un nouveau code.
      </p>
    }
    @if (!asked()) {
      <p class="lead">Pour votre sécurité, nous vous envoyons un code {{ where() }}.</p>
      @if (failure()) {
        <p class="notice error" role="alert">{{ failure() }}</p>
      }
      <p class="actions">
        <button matButton="filled" type="button" (click)="ask()">
          {{ asking() ? 'Envoi du code…' : 'Recevoir un code' }}
        </button>
      </p>
    } @else {
      <p role="status">
        {{ sent() ?? toldAfter() }}
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); open()">
        <em-code-field [field]="form.code" />
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Vérification…' : opens() }}
          </button>
          <button matButton="text" type="button" (click)="ask()">
            {{ asking() ? 'Envoi du code…' : 'Envoyer un autre code' }}
          </button>
        </p>
        @if (failure()) {
          <p class="notice error" role="alert">{{ failure() }}</p>
        }
      </form>
      <p class="muted">
        Rien reçu ? Regardez dans les courriers indésirables, puis demandez un autre code. Seul le
        dernier code envoyé fonctionne, et leur nombre est limité.
      </p>
    }
    <ng-content />
  `,
})
export class CodeGate {
  readonly heading = input.required<string>();
  /** The button that tries the code: «Ouvrir mon dossier». */
  readonly opens = input.required<string>();
  readonly door = input.required<Door>();
  /** What is said once a code was asked for. */
  readonly sent = input<string>();
  /** The address that codes go to, without naming it: a link alone must not tell whose it is. */
  readonly where = input('à l’adresse électronique que vous avez donnée');
  /** A code was mailed before the page was opened. */
  readonly mailed = input(false);
  /** An access was open and has ended. */
  readonly again = input(false);
  readonly opened = output<Access>();
  readonly missing = output();

  protected readonly toldAfter = computed(
    () =>
      `Un code à six chiffres vient d’être envoyé ${this.where()}. Il est valable quinze minutes.`,
  );
  protected readonly asked = linkedSignal(() => this.mailed());
  protected readonly asking = signal(false);
  protected readonly failure = signal('');
  protected readonly submission = new Submission();
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    apply(path, codeRules);
  });

  protected async ask(): Promise<void> {
    if (this.asking()) {
      return;
    }
    this.asking.set(true);
    this.failure.set('');
    try {
      await this.door().askCode();
      this.asked.set(true);
    } catch (error) {
      this.failure.set(failureOf(error).message);
    } finally {
      this.asking.set(false);
    }
  }

  protected async open(): Promise<void> {
    const code = digitsOf(this.model());
    let access: Access | undefined;
    const sent = await this.submission.send(this.form, async () => {
      access = await this.door().open(code);
    });
    if (sent && access) {
      this.opened.emit(access);
    } else if (this.submission.failure()?.status === 404) {
      this.missing.emit();
    }
  }
}
