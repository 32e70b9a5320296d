import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { CentreStore } from '../../shared/data/centre-store';
import { jsonPart, Upload } from '../../shared/data/upload';
import { type ReferralDraft, fieldOf, referralRequestOf, sentName } from './referral-draft';
import type { ReferralReceipt } from './stored-referral';

/** Sends a referral with its files, telling how much has gone. */
@Injectable({ providedIn: 'root' })
export class ReferralClient {
  private readonly upload = inject(Upload);
  private readonly centres = inject(CentreStore);

  /**
   * One request, wholly recorded or not at all: the day on which the referral came counts in court, and it may not
   * come without the pieces that prove it. What was held up is sent again as a whole, under the same key.
   */
  async submit(
    centre: string,
    key: string,
    referral: ReferralDraft,
    progressed: (percent: number) => void,
  ): Promise<ReferralReceipt> {
    const body = new FormData();
    const request = referralRequestOf(referral, this.centres.home());
    body.append('referral', jsonPart(request));
    for (const { file } of referral.files) {
      body.append('file', file, sentName(file));
    }
    try {
      return await this.upload.send<ReferralReceipt>(
        `/api/v1/centres/${encodeURIComponent(centre)}/public/referrals`,
        body,
        progressed,
        { 'Idempotency-Key': key },
      );
    } catch (error) {
      throw named(error, referral.unlisted);
    }
  }
}

/** The same refusal, its fields called as the form calls them. */
function named(error: unknown, unlisted: boolean): unknown {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : undefined;
  if (!(error instanceof HttpErrorResponse) || !hasErrors(body)) {
    return error;
  }
  return new HttpErrorResponse({
    status: error.status,
    statusText: error.statusText,
    headers: error.headers,
    ...(error.url ? { url: error.url } : {}),
    error: {
      ...body,
      errors: body.errors.map((one) => ({ ...one, field: fieldOf(one.field, unlisted) })),
    },
  });
}

function hasErrors(body: unknown): body is { errors: { field: string }[] } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'errors' in body &&
    Array.isArray(body.errors) &&
    body.errors.every((one: unknown) => typeof (one as { field?: unknown })?.field === 'string')
  );
}
