import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../api/api';
import { proposePartyMediation } from '../../api/functions';
import type {
  ForwardLetterRequest,
  InvitationLine,
  ProposePartyMediationRequest,
} from '../../api/models';

/** What an employer sends; the same key sent again changes nothing. */
@Injectable({ providedIn: 'root' })
export class EmployerClient {
  private readonly http = inject(HttpClient);
  private readonly api = inject(Api);

  forwardLetter(
    centre: string,
    key: string,
    letter: ForwardLetterRequest,
    file: File,
  ): Promise<InvitationLine> {
    const body = new FormData();
    body.append('letter', new Blob([JSON.stringify(letter)], { type: 'application/json' }));
    body.append('file', file, file.name);
    return firstValueFrom(
      this.http.post<InvitationLine>(
        `/api/v1/centres/${encodeURIComponent(centre)}/letters`,
        body,
        { headers: { 'Idempotency-Key': key } },
      ),
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
