import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { failureOf } from '../../shared/data/problem';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { type Access, FollowUpClient, type Link } from '../data/follow-up-client';

/** Makes sure that whoever has the link also reads the claimant's mail. */
@Component({
  selector: 'em-code-gate',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, RouterLink],
  template: `
    <h1 tabindex="-1">Votre saisine</h1>
    @if (again() && !asked()) {
      <p class="notice warning" role="status">
        Votre accès est terminé, pour protéger votre dossier. Demandez un nouveau code.
      </p>
    }
    @if (!asked()) {
      <p class="lead">
        Pour protéger votre dossier, nous vous envoyons un code à l’adresse électronique que vous
        avez donnée.
      </p>
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
        Un code à six chiffres vient d’être envoyé à l’adresse électronique de votre saisine. Il est
        valable quinze minutes.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); open()">
        <em-field label="Code reçu" hint="Six chiffres, par exemple 123456" [field]="form.code">
          <input
            class="control code"
            inputmode="numeric"
            autocomplete="one-time-code"
            emControl
            [formField]="form.code"
          />
        </em-field>
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Vérification…' : 'Ouvrir mon dossier' }}
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
        dernier code envoyé fonctionne, et cinq au plus sont envoyés par heure.
      </p>
    }
    <p>
      <a [routerLink]="['/', link().centre, 'suivi']">Je n’ai plus accès à cette adresse</a>
    </p>
  `,
  styles: `
    .code {
      max-inline-size: 10rem;
      font-size: 1.3rem;
      letter-spacing: 0.15em;
    }
  `,
})
export class CodeGate {
  private readonly client = inject(FollowUpClient);
  readonly link = input.required<Link>();
  /** An access was open and has ended. */
  readonly again = input(false);
  readonly opened = output<Access>();
  readonly missing = output();

  protected readonly asked = signal(false);
  protected readonly asking = signal(false);
  protected readonly failure = signal('');
  protected readonly submission = new Submission();
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: 'Tapez le code reçu.' });
    pattern(path.code, /^\s*\d{3}\s*\d{3}\s*$/, { message: 'Le code comporte six chiffres.' });
  });

  protected async ask(): Promise<void> {
    if (this.asking()) {
      return;
    }
    this.asking.set(true);
    this.failure.set('');
    try {
      await this.client.askCode(this.link());
      this.asked.set(true);
    } catch (error) {
      this.failure.set(failureOf(error).message);
    } finally {
      this.asking.set(false);
    }
  }

  protected async open(): Promise<void> {
    const code = this.model().code.replace(/\s/g, '');
    let access: Access | undefined;
    const sent = await this.submission.send(this.form, async () => {
      access = await this.client.open(this.link(), code);
    });
    if (sent && access) {
      this.opened.emit(access);
    } else if (this.submission.failure()?.status === 404) {
      this.missing.emit();
    }
  }
}
