import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { failureOf } from '../../shared/data/problem';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';

/** «Mettre fin à la médiation»: always in sight, never by a slip. */
@Component({
  selector: 'em-end-mediation',
  imports: [MatButton],
  template: `
    <section aria-labelledby="fin">
      <h2 id="fin">Mettre fin à la médiation</h2>
      <p>
        La médiation est volontaire : vous pouvez l’arrêter à tout moment, sans donner de raison.
      </p>
      @if (!confirming()) {
        <p class="no-print">
          <button matButton="outlined" type="button" (click)="confirm()">
            Mettre fin à la médiation
          </button>
        </p>
      } @else {
        <div
          class="notice warning"
          role="alertdialog"
          aria-labelledby="sur"
          aria-describedby="quoi"
        >
          <h3 id="sur" tabindex="-1">Voulez-vous vraiment y mettre fin ?</h3>
          <p id="quoi">
            @if (running()) {
              Le médiateur en est averti et constate la fin. Le délai pour saisir le juge recommence
              alors à courir.
            } @else {
              Votre saisine est retirée aujourd’hui, sans retour possible. Le délai pour saisir le
              juge recommence à courir.
            }
          </p>
          <p class="actions">
            <button matButton="filled" type="button" (click)="end()">
              {{ ending() ? 'Envoi en cours…' : 'Oui, mettre fin' }}
            </button>
            <button matButton="outlined" type="button" (click)="confirming.set(false)">
              Non, continuer la médiation
            </button>
          </p>
        </div>
      }
      @if (failure()) {
        <p class="notice error" role="alert">{{ failure() }}</p>
      }
    </section>
  `,
  styles: `
    h3 {
      margin-block-start: 0;
    }
  `,
})
export class EndMediation {
  private readonly client = inject(FollowUpClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  /** A mediator is at work: they close it once everybody knows. */
  readonly running = input.required<boolean>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  protected readonly confirming = signal(false);
  protected readonly ending = signal(false);
  protected readonly failure = signal('');

  protected confirm(): void {
    this.confirming.set(true);
    setTimeout(() => this.host.nativeElement.querySelector('h3')?.focus());
  }

  protected async end(): Promise<void> {
    if (this.ending()) {
      return;
    }
    this.ending.set(true);
    this.failure.set('');
    try {
      this.changed.emit(await this.client.withdraw(this.link(), this.access()));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.slug === 'follow-up-code-needed') {
        this.expired.emit();
      } else {
        this.failure.set(failure.message);
      }
    } finally {
      this.ending.set(false);
    }
  }
}
