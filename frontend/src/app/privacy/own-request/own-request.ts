import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Access } from '../../shared/data/access';
import { type Failure, failureOf } from '../../shared/data/problem';
import type { OwnDataRequest } from '../../api/models';
import { CodeGate, type Door } from '../../shared/ui/form/code-gate';
import { RequestClient, type RequestLink } from '../data/request-client';
import { RequestView } from './request-view';

/** The page behind the secret link of a request: a code by mail, then where it stands and its answer. */
@Component({
  selector: 'em-own-request',
  imports: [CodeGate, RequestView, RouterLink],
  template: `
    <div class="page page-reading">
      @if (request(); as request) {
        <em-request-view
          [link]="link()"
          [access]="access()"
          [request]="request"
          (expired)="askAgain()"
        />
      } @else if (unknown()) {
        <h1 tabindex="-1">Ce lien ne fonctionne pas</h1>
        <p>
          Il est peut-être coupé&nbsp;: copiez-le en entier depuis le courriel. Une demande dont le
          code n’a jamais été tapé s’efface au bout d’un jour.
        </p>
        <p>
          <a [routerLink]="['/', centre(), 'protection-des-donnees', 'demande']"
            >Faire une demande</a
          >
        </p>
      } @else {
        @if (failure(); as failure) {
          <p class="notice error" role="alert">{{ failure.message }}</p>
        }
        <em-code-gate
          heading="Votre demande"
          opens="Ouvrir ma demande"
          [door]="door()"
          [mailed]="mailed"
          [again]="again()"
          (opened)="open($event)"
          (missing)="unknown.set(true)"
        >
          <p>
            <a [routerLink]="['/', centre(), 'protection-des-donnees', 'demande']"
              >Je me suis trompé d’adresse</a
            >
          </p>
        </em-code-gate>
      }
    </div>
  `,
})
export class OwnRequest {
  private readonly client = inject(RequestClient);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly centre = input.required<string>();
  readonly token = input.required<string>();

  protected readonly link = computed<RequestLink>(() => ({
    centre: this.centre(),
    token: this.token(),
  }));
  protected readonly door = computed((): Door => {
    const link = this.link();
    return {
      askCode: () => this.client.askCode(link),
      open: (code) => this.client.open(link, code),
    };
  });
  /** The form has just been sent, and the first code with it. */
  protected readonly mailed =
    inject(Router).currentNavigation()?.extras.state?.['codeMailed'] === true;
  protected readonly access = signal('');
  protected readonly request = signal<OwnDataRequest | undefined>(undefined);
  protected readonly unknown = signal(false);
  protected readonly again = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async open({ access }: Access): Promise<void> {
    this.failure.set(undefined);
    this.access.set(access);
    try {
      this.request.set(await this.client.read(this.link(), access));
    } catch (error) {
      this.failure.set(failureOf(error));
    }
    this.focusTitle();
  }

  protected askAgain(): void {
    this.request.set(undefined);
    this.again.set(true);
    this.focusTitle();
  }

  private focusTitle(): void {
    afterNextRender(() => this.host.nativeElement.querySelector('h1')?.focus(), {
      injector: this.injector,
    });
  }
}
