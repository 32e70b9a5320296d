import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api';
import { proposePartyMediation } from '../../api/functions';
import type {
  ForwardLetterRequest,
  InvitationLine,
  ProposePartyMediationRequest,
} from '../../api/models';
import { jsonPart, Upload } from '../../shared/data/upload';
import { sentName } from './referral-draft';

/** What an employer sends; the same key sent again changes nothing. */
@Injectable({ providedIn: 'root' })
export class EmployerClient {
  private readonly upload = inject(Upload);
  private readonly api = inject(Api);

  forwardLetter(
    centre: string,
    key: string,
    letter: ForwardLetterRequest,
    file: File,
    progressed: (percent: number) => void,
  ): Promise<InvitationLine> {
    const body = new FormData();
    body.append('letter', jsonPart(letter));
    body.append('file', file, sentName(file));
    return this.upload.send<InvitationLine>(
      `/api/v1/centres/${encodeURIComponent(centre)}/letters`,
      body,
      progressed,
      { 'Idempotency-Key': key },
    );
  }

  propose(
    centre: string,
    key: string,
    body: ProposePartyMediationRequest,
  ): Promise<InvitationLine> {
    return this.api.invoke(proposePartyMediation, { centre, 'Idempotency-Key': key, body });
  }
}
