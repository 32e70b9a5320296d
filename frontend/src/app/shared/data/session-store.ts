import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api';
import {
  askPasskey,
  currentSession,
  giveFactor,
  logIn,
  logInByCode,
  logInByPasskey,
  logOut,
} from '../../api/functions';
import type { MembershipResponse, SessionResponse } from '../../api/models';
import { showPasskey } from './passkeys';
import { forgetDrafts, sweepDrafts } from './drafts';

export type Role = MembershipResponse['role'];
export type Body = NonNullable<MembershipResponse['body']>;

/** Who is logged in and what they are in which centre. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly session = signal<SessionResponse>({ authenticated: false });
  private first?: Promise<void>;
  private asked?: Promise<boolean>;

  readonly authenticated = computed(() => this.session().authenticated);
  readonly name = computed(() => this.session().name ?? '');
  /** Whose account it is: two people of the same name are not the same; '' for a visitor. */
  readonly person = computed(() => this.session().id ?? '');
  readonly memberships = computed(() => this.session().memberships ?? []);
  /** Whoever sees the centre from the place of the person named. */
  readonly impersonation = computed(() => this.session().impersonation);
  /** Runs the platform, and belongs to no centre as such. */
  readonly operator = computed(() => this.memberships().some(({ role }) => role === 'OPERATOR'));

  /** Where their work begins; the first page for a visitor. */
  readonly home = computed(() => {
    const centre = this.memberships().find((membership) => membership.centre)?.centre;
    return centre ? `/${centre}/accueil` : this.operator() ? '/operator' : '/';
  });

  rolesIn(centre: string): readonly Role[] {
    return this.memberships()
      .filter((membership) => membership.centre === centre)
      .map((membership) => membership.role);
  }

  hasRole(centre: string, roles: readonly Role[]): boolean {
    return this.rolesIn(centre).some((role) => roles.includes(role));
  }

  /** The bodies for which somebody has one of the roles in this centre, each once. */
  bodiesIn(centre: string, roles: readonly Role[]): readonly Body[] {
    const bodies = this.memberships().flatMap((m) =>
      m.centre === centre && m.body && roles.includes(m.role) ? [m.body] : [],
    );
    return [...new Map(bodies.map((body) => [body.siren, body])).values()];
  }

  /** Once it is known who asks: until then nobody must be taken for a stranger. */
  ready(): Promise<void> {
    return (this.first ??= this.load());
  }

  /**
   * After a refusal, asked once for all who were refused together: the number of the session may
   * only have changed while they were on their way.
   */
  isOver(): Promise<boolean> {
    return (this.asked ??= this.load().then(() => {
      this.asked = undefined;
      return !this.authenticated();
    }));
  }

  /** Asks the server; when it does not answer the visitor goes on unknown. */
  async load(): Promise<void> {
    try {
      const session = await this.api.invoke(currentSession);
      this.session.set(session);
      // From another's place nothing is written, and what the owner of the session wrote waits for them.
      if (!session.impersonation) {
        sweepDrafts(session.authenticated ? (session.id ?? undefined) : undefined);
      }
    } catch {
      this.forget();
    }
  }

  async logIn(email: string, password: string): Promise<SessionResponse> {
    return this.enter(await this.api.invoke(logIn, { body: { email, password } }));
  }

  /** With the six digits that were mailed. */
  async logInByCode(email: string, code: string): Promise<SessionResponse> {
    return this.enter(await this.api.invoke(logInByCode, { body: { email, code } }));
  }

  /** The second factor, when a first answer asked for it; on a trusted device it is not asked for again. */
  async giveFactor(code: string, trustDevice: boolean): Promise<SessionResponse> {
    return this.enter(await this.api.invoke(giveFactor, { body: { code, trustDevice } }));
  }

  /** With a passkey of this device, which stands for both factors. */
  async logInByPasskey(): Promise<SessionResponse> {
    const { options } = await this.api.invoke(askPasskey);
    const credential = await showPasskey(options);
    return this.enter(await this.api.invoke(logInByPasskey, { body: { credential } }));
  }

  private enter(answer: SessionResponse): SessionResponse {
    if (answer.authenticated) {
      this.session.set(answer);
      sweepDrafts(answer.id ?? undefined);
    }
    return answer;
  }

  /** Answers where to be logged out as well, when a provider opened the session. */
  async logOut(): Promise<string | null> {
    const { next } = await this.api.invoke(logOut);
    forgetDrafts();
    // The server begins a new session: its XSRF cookie is needed before the next login.
    await this.load();
    return next ?? null;
  }

  forget(): void {
    this.session.set({ authenticated: false });
  }
}
