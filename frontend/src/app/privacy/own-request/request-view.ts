import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OwnDataRequest } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { Download } from '../../shared/data/download';
import { failureOf } from '../../shared/data/problem';
import { formatDateTime, formatLongDate } from '../../shared/format/french';
import { RequestClient, type RequestLink } from '../data/request-client';
import { rightWord, standing } from '../data/words';

/** A request as the person who made it reads it, with what the centre holds once access is given. */
@Component({
  selector: 'em-request-view',
  imports: [MatButton],
  template: `
    <h1 tabindex="-1">Votre demande</h1>
    <div
      class="notice"
      role="status"
      [class.success]="request().state === 'GRANTED'"
      [class.info]="request().state !== 'GRANTED'"
    >
      <p>
        <strong>{{ standing() }}</strong>
      </p>
    </div>
    @if (request().answer; as answer) {
      <h2>La réponse du centre</h2>
      <p class="typed">{{ answer }}</p>
    }
    @if (request().right === 'ERASURE' && request().answeredAt) {
      <h2>Ce qui est gardé dans tous les cas</h2>
      <ul>
        <li>
          Les dossiers de médiation, s’il y en a&nbsp;: ce sont des archives publiques, que seul le
          visa du directeur des archives départementales permet de détruire (articles L.&nbsp;214-3
          et R.&nbsp;212-14 du code du patrimoine).
        </li>
        <li>Le journal des actes&nbsp;: il prouve que rien n’a été altéré.</li>
        <li>Les factures émises, et cette demande avec sa réponse.</li>
      </ul>
    }
    @if (request().fileUntil; as until) {
      <h2>Vos données</h2>
      <p>
        Ce que le centre détient sous votre adresse, sauf le contenu des médiations, que chacun lit
        sur la page de suivi de sa saisine. À prendre jusqu’au {{ day(until) }}.
      </p>
      <p class="actions no-print">
        <button matButton="filled" type="button" (click)="take('file.pdf', 'mes-donnees.pdf')">
          {{ taking() === 'file.pdf' ? 'Un instant…' : 'Télécharger pour lire (PDF)' }}
        </button>
        <button matButton="outlined" type="button" (click)="take('file', 'mes-donnees.json')">
          {{ taking() === 'file' ? 'Un instant…' : 'Télécharger pour un logiciel (JSON)' }}
        </button>
      </p>
      @if (failure()) {
        <p class="notice error" role="alert">{{ failure() }}</p>
      }
    }
    <h2>Ce que vous avez demandé</h2>
    <dl class="facts">
      <dt>Droit</dt>
      <dd>{{ right() }}</dd>
      <dt>Reçue le</dt>
      <dd>{{ at(request().receivedAt) }}</dd>
      @if (request().answeredAt; as answeredAt) {
        <dt>Réponse du</dt>
        <dd>{{ at(answeredAt) }}</dd>
      } @else {
        <dt>Réponse due jusqu’au</dt>
        <dd>{{ day(request().dueOn) }}</dd>
      }
      @if (request().extensionReason; as reason) {
        <dt>Délai prolongé de deux mois</dt>
        <dd class="typed">{{ reason }}</dd>
      }
      @if (request().statement; as statement) {
        <dt>Précisions</dt>
        <dd class="typed">{{ statement }}</dd>
      }
    </dl>
    <h2>Si la réponse ne vous convient pas</h2>
    <p>
      Vous pouvez adresser une réclamation à la
      <a href="https://www.cnil.fr/fr/plaintes">CNIL</a> et saisir le juge.
    </p>
  `,
  styles: `
    .typed {
      white-space: pre-line;
    }
  `,
})
export class RequestView {
  private readonly client = inject(RequestClient);
  private readonly download = inject(Download);
  private readonly current = inject(CentreStore).current;
  readonly link = input.required<RequestLink>();
  readonly access = input.required<string>();
  readonly request = input.required<OwnDataRequest>();
  /** Half an hour has passed since the code. */
  readonly expired = output();

  protected readonly right = computed(() => rightWord(this.request().right));
  protected readonly standing = computed(() => standing(this.request()));
  protected readonly taking = signal('');
  protected readonly failure = signal('');
  protected readonly day = (day: string) => formatLongDate(day);
  protected readonly at = (instant: string) => formatDateTime(instant, this.current()?.timeZone);

  protected async take(name: 'file' | 'file.pdf', as: string): Promise<void> {
    if (this.taking()) {
      return;
    }
    this.taking.set(name);
    this.failure.set('');
    try {
      this.download.offer(await this.client.file(this.link(), this.access(), name), as);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.slug === 'data-request-code-needed') {
        this.expired.emit();
      } else {
        this.failure.set(failure.message);
      }
    } finally {
      this.taking.set('');
    }
  }
}
