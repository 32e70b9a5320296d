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
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ListingClaimantReferral } from '../../api/models';
import type { Access } from '../../shared/data/access';
import { failureOf } from '../../shared/data/problem';
import { CodeGate, type Door } from '../../shared/ui/form/code-gate';
import { ClaimantSpaceClient, forgetSpace, spaceAccess, storeSpace } from '../data/claimant-space';
import { GiveAddress } from './give-address';
import { ReferralCards } from './referral-cards';

/** All referrals of one person in a centre: their address, a code by mail, then the list. No account. */
@Component({
  selector: 'em-my-referrals',
  imports: [CodeGate, GiveAddress, MatButton, ReferralCards],
  template: `
    <div class="page page-reading">
      @if (access()) {
        <h1 tabindex="-1">Mes saisines</h1>
        @if (failure(); as message) {
          <div class="notice error" role="alert">
            <p>{{ message }}</p>
            <p><button matButton="outlined" type="button" (click)="read()">Réessayer</button></p>
          </div>
        } @else if (list(); as list) {
          <em-referral-cards [centre]="centre()" [list]="list" />
        } @else {
          <p role="status">Chargement de vos saisines…</p>
        }
        <p class="actions no-print">
          <button matButton="outlined" type="button" (click)="leave()">Se déconnecter</button>
        </p>
      } @else if (asked()) {
        <em-code-gate
          heading="Retrouver mes saisines"
          opens="Voir mes saisines"
          [sent]="sent()"
          [door]="door()"
          [mailed]="true"
          (opened)="open($event)"
        >
          <p class="muted">
            Pour une même adresse&nbsp;: cinq codes par heure, dix par jour au plus.
          </p>
          <p>
            <button matButton="text" type="button" (click)="otherAddress()">
              Donner une autre adresse
            </button>
          </p>
        </em-code-gate>
      } @else {
        <em-give-address
          [centre]="centre()"
          [email]="email()"
          [again]="again()"
          [left]="left()"
          (asked)="codeAsked($event)"
        />
      }
    </div>
  `,
})
export class MyReferrals {
  private readonly client = inject(ClaimantSpaceClient);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly centre = input.required<string>();
  /** Which page of the list, counted from 1. */
  readonly page = input<string>();

  protected readonly access = signal<Access | undefined>(undefined);
  protected readonly list = signal<ListingClaimantReferral | undefined>(undefined);
  protected readonly email = signal('');
  protected readonly asked = signal('');
  protected readonly again = signal(false);
  protected readonly left = signal(false);
  protected readonly failure = signal('');
  protected readonly door = computed((): Door => {
    const [centre, email, asked] = [this.centre(), this.email(), this.asked()];
    return {
      askCode: async () => this.asked.set(await this.client.askCode(centre, email)),
      open: (code) => this.client.open(centre, asked, code),
    };
  });
  protected readonly sent = computed(
    () =>
      `Si une saisine de ce centre de gestion porte l’adresse ${this.email()}, un code à six chiffres vient d’y être envoyé. Il est valable quinze minutes.`,
  );
  private readonly wanted = computed(() => Math.max(1, Math.floor(Number(this.page())) || 1) - 1);

  constructor() {
    effect(() => this.access.set(spaceAccess(this.centre())));
    effect(() => {
      if (this.access()) {
        this.wanted();
        void this.read();
      }
    });
    // Nobody's referrals stay on the screen once the access has ended.
    effect((onCleanup) => {
      const until = this.access()?.until;
      if (until) {
        const left = Math.min(new Date(until).getTime() - Date.now(), longestTimer);
        const timer = setTimeout(() => this.askAgain(), left);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  protected codeAsked({ email, asked }: { email: string; asked: string }): void {
    this.email.set(email);
    this.asked.set(asked);
    this.focusTitle();
  }

  protected otherAddress(): void {
    this.asked.set('');
    this.again.set(false);
    this.left.set(false);
    this.focusTitle();
  }

  protected open(access: Access): void {
    storeSpace(this.centre(), access);
    this.asked.set('');
    this.access.set(access);
    this.focusTitle();
  }

  protected async read(): Promise<void> {
    const access = this.access();
    if (!access) {
      return;
    }
    const page = this.wanted();
    this.failure.set('');
    try {
      const list = await this.client.list(this.centre(), access.access, page);
      // Whoever turned the page or left meanwhile sees what they asked for last.
      if (access === this.access() && page === this.wanted()) {
        this.list.set(list);
      }
    } catch (error) {
      const failure = failureOf(error);
      if (failure.slug === 'follow-up-code-needed') {
        this.askAgain();
      } else {
        this.failure.set(failure.message);
      }
    }
  }

  protected leave(): void {
    void this.client.leave(this.centre());
    this.close();
    this.left.set(true);
  }

  private askAgain(): void {
    forgetSpace(this.centre());
    this.close();
    this.again.set(true);
  }

  private close(): void {
    this.access.set(undefined);
    this.list.set(undefined);
    this.asked.set('');
    this.email.set('');
    this.again.set(false);
    this.left.set(false);
    this.focusTitle();
  }

  private focusTitle(): void {
    afterNextRender(() => this.host.nativeElement.querySelector('h1')?.focus(), {
      injector: this.injector,
    });
  }
}

/** A browser ends a longer timer at once. */
const longestTimer = 2 ** 31 - 1;
