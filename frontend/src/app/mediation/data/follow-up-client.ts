import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Access } from '../../shared/data/access';
import { jsonPart, Upload } from '../../shared/data/upload';
import type { Designation } from './assistance';
import type { ClaimantCase } from './claimant-case';
import { type ReferralFile, sentName } from './referral-draft';

/** The follow-up page behind one secret link. */
export interface Link {
  readonly centre: string;
  readonly token: string;
}

/** Reads and changes a claimant's case with the secret link and the access that a code gave. */
@Injectable({ providedIn: 'root' })
export class FollowUpClient {
  private readonly http = inject(HttpClient);
  private readonly upload = inject(Upload);

  askCode(link: Link): Promise<unknown> {
    return firstValueFrom(this.http.post(`${address(link)}/codes`, null));
  }

  open(link: Link, code: string): Promise<Access> {
    return firstValueFrom(this.http.post<Access>(`${address(link)}/access`, { code }));
  }

  read(link: Link, access: string): Promise<ClaimantCase> {
    return firstValueFrom(this.http.get<ClaimantCase>(address(link), authorised(access)));
  }

  document(link: Link, access: string, name: 'receipt' | 'closing-record'): Promise<Blob> {
    return firstValueFrom(
      this.http.get(`${address(link)}/${name}`, { ...authorised(access), responseType: 'blob' }),
    );
  }

  withdraw(link: Link, access: string): Promise<ClaimantCase> {
    return firstValueFrom(
      this.http.post<ClaimantCase>(`${address(link)}/withdrawal`, null, authorised(access)),
    );
  }

  designate(
    link: Link,
    access: string,
    key: string,
    person: Designation,
    mandate: File,
    progressed: (percent: number) => void,
  ): Promise<ClaimantCase> {
    const body = new FormData();
    body.append('assistant', jsonPart(person));
    body.append('mandate', mandate, sentName(mandate));
    return this.upload.send<ClaimantCase>(`${address(link)}/assistants`, body, progressed, {
      ...authorised(access).headers,
      'Idempotency-Key': key,
    });
  }

  endAssistance(link: Link, access: string, assistant: string): Promise<ClaimantCase> {
    return firstValueFrom(
      this.http.post<ClaimantCase>(
        `${address(link)}/assistants/${assistant}/end`,
        null,
        authorised(access),
      ),
    );
  }

  /** Each file goes alone: the key says which one when it is sent again. */
  addPiece(
    link: Link,
    access: string,
    key: string,
    { file, category }: ReferralFile,
    progressed: (percent: number) => void,
  ): Promise<ClaimantCase> {
    const body = new FormData();
    body.append('category', category);
    body.append('file', file, sentName(file));
    return this.upload.send<ClaimantCase>(`${address(link)}/pieces`, body, progressed, {
      ...authorised(access).headers,
      'Idempotency-Key': key,
    });
  }
}

function address({ centre, token }: Link): string {
  return `/api/v1/centres/${encodeURIComponent(centre)}/public/follow-ups/${encodeURIComponent(token)}`;
}

function authorised(access: string) {
  return { headers: { 'X-Follow-Up-Access': access } };
}

const name = (centre: string) => `entremise.suivi.${centre}`;

/** The access stays in this tab until it ends, so that a reload does not ask for another code. */
export function storedAccess({ centre, token }: Link): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(centre)) ?? '{}') as Partial<Access & Link>;
    return kept.token === token && kept.until && new Date(kept.until) > new Date()
      ? kept.access
      : undefined;
  } catch {
    return undefined;
  }
}

export function storeAccess({ centre, token }: Link, access: Access): void {
  try {
    sessionStorage.setItem(name(centre), JSON.stringify({ token, ...access }));
  } catch {
    // Without storage a reload asks for a new code.
  }
}

export function forgetAccess({ centre }: Link): void {
  try {
    sessionStorage.removeItem(name(centre));
  } catch {
    // Nothing was kept.
  }
}
