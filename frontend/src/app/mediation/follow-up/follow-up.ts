import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Access } from '../../shared/data/access';
import { failureOf } from '../../shared/data/problem';
import { CodeGate, type Door } from '../../shared/ui/form/code-gate';
import { PageTitle } from '../../shared/ui/page-title';
import type { ClaimantCase } from '../data/claimant-case';
import { ClaimantSpaceClient, spaceAccess } from '../data/claimant-space';
import {
  FollowUpClient,
  forgetAccess,
  type Link,
  storeAccess,
  storedAccess,
} from '../data/follow-up-client';
import { CaseView } from './case-view';

/** The page behind the secret link of a claimant, or of somebody who assists them: a code by mail, then the case. */
@Component({
  selector: 'em-follow-up',
  imports: [CaseView, CodeGate, MatButton, RouterLink],
  template: `
    <div class="page page-reading">
      @if (fromSpace() && access()) {
        <p class="no-print">
          <a [routerLink]="['/', centre(), 'mes-saisines']">Toutes mes saisines</a>
        </p>
      }
      @if (subject(); as subject) {
        <em-case-view
          [link]="link()"
          [access]="access() ?? ''"
          [subject]="subject"
          [leaving]="leaving()"
          (changed)="show($event)"
          (leave)="leave()"
          (expired)="askAgain()"
        />
      } @else if (unknown()) {
        <h1 tabindex="-1">Ce lien ne fonctionne pas</h1>
        @if (assisting()) {
          <p>
            Il est peut-être coupé&nbsp;: copiez-le en entier depuis le courriel reçu, puis
            collez-le dans la barre d’adresse. Ou votre accès a pris fin&nbsp;: demandez-le à la
            personne que vous assistez.
          </p>
        } @else {
          <p>
            Il est peut-être coupé&nbsp;: copiez-le en entier depuis votre accusé de réception, puis
            collez-le dans la barre d’adresse.
          </p>
          <p>
            <a [routerLink]="['/', centre(), 'mes-saisines']">Retrouver mes saisines</a>
          </p>
        }
      } @else if (access()) {
        <h1 tabindex="-1">{{ heading() }}</h1>
        @if (failure(); as message) {
          <div class="notice error" role="alert">
            <p>{{ message }}</p>
            <p><button matButton="outlined" type="button" (click)="read()">Réessayer</button></p>
          </div>
        } @else {
          <p role="status">Chargement de votre dossier…</p>
        }
      } @else {
        <em-code-gate
          [heading]="heading()"
          [opens]="assisting() ? 'Ouvrir le dossier' : 'Ouvrir mon dossier'"
          [where]="
            assisting()
              ? 'à l’adresse électronique où vous avez reçu ce lien'
              : 'à l’adresse électronique que vous avez donnée'
          "
          [door]="door()"
          [again]="again()"
          (opened)="open($event)"
          (missing)="unknown.set(true)"
        >
          @if (!assisting()) {
            <p>
              <a [routerLink]="['/', centre(), 'mes-saisines']">Retrouver toutes mes saisines</a>
            </p>
            <p>
              <a [routerLink]="['/', centre(), 'suivi']">Je n’ai plus accès à cette adresse</a>
            </p>
          }
        </em-code-gate>
      }
    </div>
  `,
})
export class FollowUp {
  private readonly client = inject(FollowUpClient);
  private readonly space = inject(ClaimantSpaceClient);
  private readonly title = inject(PageTitle);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly centre = input.required<string>();
  readonly token = input.required<string>();
  /** The link was mailed to somebody who assists; what they may is the server's to say. */
  readonly assisting = input(false);
  protected readonly link = computed<Link>(() => ({ centre: this.centre(), token: this.token() }));

  protected readonly door = computed((): Door => {
    const link = this.link();
    return {
      askCode: () => this.client.askCode(link),
      open: (code) => this.client.open(link, code),
    };
  });
  protected readonly heading = computed(() =>
    this.assisting() ? 'Une saisine où vous assistez une personne' : 'Votre saisine',
  );
  protected readonly leaving = computed(() => {
    if (this.fromSpace()) {
      return 'Se déconnecter';
    }
    return this.assisting() ? 'Fermer le dossier' : 'Fermer mon dossier';
  });
  protected readonly access = signal<string | undefined>(undefined);
  /** The address was proved for all its referrals: this one opens without a code of its own. */
  protected readonly fromSpace = signal(false);
  protected readonly subject = signal<ClaimantCase | undefined>(undefined);
  protected readonly unknown = signal(false);
  protected readonly again = signal(false);
  protected readonly failure = signal('');

  constructor() {
    effect(() => {
      const link = this.link();
      // Only another link begins anew: an access that was refused here must not be tried again.
      untracked(() => this.begin(link));
    });
  }

  private begin(link: Link): void {
    const own = storedAccess(link);
    const kept = own ?? (this.assisting() ? undefined : spaceAccess(link.centre)?.access);
    this.fromSpace.set(!own && kept !== undefined);
    this.access.set(kept);
    this.subject.set(undefined);
    this.unknown.set(false);
    if (kept) {
      void this.read();
    }
  }

  protected async open(access: Access): Promise<void> {
    storeAccess(this.link(), access);
    this.fromSpace.set(false);
    this.access.set(access.access);
    await this.read();
    this.focusTitle();
  }

  protected async read(): Promise<void> {
    this.failure.set('');
    try {
      this.show(await this.client.read(this.link(), this.access() ?? ''));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.slug === 'follow-up-code-needed') {
        this.askAgain();
      } else if (failure.status === 404) {
        this.unknown.set(true);
        this.access.set(undefined);
      } else {
        this.failure.set(failure.message);
      }
    }
  }

  protected show(subject: ClaimantCase): void {
    // The title shown while the case was on its way goes, and the focus that was on it with it.
    const waited =
      this.subject() === undefined && this.host.nativeElement.contains(document.activeElement);
    this.subject.set(subject);
    this.title.set(this.assisting() ? 'Saisine' : 'Ma saisine', subject.reference);
    if (waited) {
      this.focusTitle();
    }
  }

  /** The access has ended; or it is to all referrals of another address, and stays for those. */
  protected askAgain(): void {
    const others = this.fromSpace() && spaceAccess(this.centre()) !== undefined;
    this.close();
    this.again.set(!others);
  }

  /** Closes the case on this device: on a shared computer nobody reads it next. */
  protected leave(): void {
    if (this.fromSpace()) {
      void this.space.leave(this.centre());
    }
    this.close();
  }

  private close(): void {
    forgetAccess(this.link());
    this.fromSpace.set(false);
    this.access.set(undefined);
    this.subject.set(undefined);
    this.again.set(false);
    this.focusTitle();
  }

  private focusTitle(): void {
    afterNextRender(() => this.host.nativeElement.querySelector('h1')?.focus(), {
      injector: this.injector,
    });
  }
}
