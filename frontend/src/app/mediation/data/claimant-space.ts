import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ClaimantReferral, ListingClaimantReferral } from '../../api/models';
import type { Access } from '../../shared/data/access';

export type { ClaimantReferral };

/** Finds all referrals of an address again, with the access that a code mailed to it gave. */
@Injectable({ providedIn: 'root' })
export class ClaimantSpaceClient {
  private readonly http = inject(HttpClient);

  /** Answers what goes with the code; the same for an address that nobody knows. */
  async askCode(centre: string, email: string): Promise<string> {
    const { asked } = await firstValueFrom(
      this.http.post<{ asked: string }>(`${address(centre)}/codes`, { email }),
    );
    return asked;
  }

  open(centre: string, asked: string, code: string): Promise<Access> {
    return firstValueFrom(this.http.post<Access>(`${address(centre)}/access`, { asked, code }));
  }

  list(centre: string, access: string, page: number): Promise<ListingClaimantReferral> {
    return firstValueFrom(
      this.http.get<ListingClaimantReferral>(`${address(centre)}/referrals`, {
        ...authorised(access),
        params: { page, size: referralsPerPage },
      }),
    );
  }

  /** Ends the access here and, when it can be reached, at the centre: otherwise it ends by itself. */
  async leave(centre: string): Promise<void> {
    const access = spaceAccess(centre);
    forgetSpace(centre);
    if (access) {
      await firstValueFrom(
        this.http.delete(`${address(centre)}/access`, authorised(access.access)),
      ).catch(() => undefined);
    }
  }
}

export const referralsPerPage = 10;

function address(centre: string): string {
  return `/api/v1/centres/${encodeURIComponent(centre)}/public/claimant-space`;
}

function authorised(access: string) {
  return { headers: { 'X-Follow-Up-Access': access } };
}

const name = (centre: string) => `entremise.saisines.${centre}`;

/** The access stays in this tab until it ends, so that a reload and the pages of each referral ask for no other code. */
export function spaceAccess(centre: string): Access | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(centre)) ?? '{}') as Partial<Access>;
    return kept.access && kept.until && new Date(kept.until) > new Date()
      ? { access: kept.access, until: kept.until }
      : undefined;
  } catch {
    return undefined;
  }
}

export function storeSpace(centre: string, { access, until }: Access): void {
  try {
    sessionStorage.setItem(name(centre), JSON.stringify({ access, until }));
  } catch {
    // Without storage a reload asks for a new code.
  }
}

export function forgetSpace(centre: string): void {
  try {
    sessionStorage.removeItem(name(centre));
  } catch {
    // Nothing was kept.
  }
}
