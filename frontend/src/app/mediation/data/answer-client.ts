import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { PieceLine, Residence } from '../../api/models';

/** What an employer sent to an employee, who has not answered while `answeredOn` is empty. */
export interface Asked {
  readonly invitation: {
    readonly bodyName: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly sentAt: string;
    readonly answeredOn?: string | null;
    readonly accepted?: boolean | null;
    readonly scan?: PieceLine['scan'] | null;
  };
  readonly letterName?: string | null;
  readonly subject?: string | null;
}

/** What was answered; where it was yes, the case that opened. */
export interface Answer {
  readonly accepted: boolean;
  readonly reference?: string | null;
  readonly followUpUrl?: string | null;
}

/** What an employee adds to the letter that they make theirs. */
export interface LetterConfirmation {
  readonly residence: Residence | null;
  readonly situation: string | null;
  readonly wish: string | null;
}

/** The address of what was sent, behind its secret link. */
export function askedAt(
  centre: string,
  kind: 'letters' | 'party-mediations',
  token: string,
): string {
  return `/api/v1/centres/${encodeURIComponent(centre)}/public/${kind}/${encodeURIComponent(token)}`;
}

/** Gives an employee's answer to what their employer sent. */
@Injectable({ providedIn: 'root' })
export class AnswerClient {
  private readonly http = inject(HttpClient);

  confirmLetter(centre: string, token: string, words: LetterConfirmation): Promise<Answer> {
    return firstValueFrom(
      this.http.post<Answer>(`${askedAt(centre, 'letters', token)}/confirmation`, words),
    );
  }

  answerProposal(centre: string, token: string, accepts: boolean): Promise<Answer> {
    return firstValueFrom(
      this.http.post<Answer>(`${askedAt(centre, 'party-mediations', token)}/answer`, { accepts }),
    );
  }
}
