import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api';
import {
  acceptReferral,
  askMissingPieces,
  assignMediator,
  closeCase,
  declareInadmissible,
  endCaseAssistance,
  informEmployer,
  recomputeCheck,
  recordEmployerAnswer,
} from '../../api/functions';
import type { CaseSheet, CloseCaseRequest, EmployerAnswerRequest } from '../../api/models';

/** A case as it was seen: each act sends its version, so that nothing is done twice or blindly. */
export interface SeenCase {
  readonly centre: string;
  readonly reference: string;
  readonly version: number;
}

/** What is done to a case; each act answers the case as it is then. */
@Injectable({ providedIn: 'root' })
export class CaseClient {
  private readonly api = inject(Api);

  recompute({ centre, reference, version }: SeenCase): Promise<CaseSheet> {
    return this.api.invoke(recomputeCheck, { centre, reference, body: { version } });
  }

  accept({ centre, reference, version }: SeenCase): Promise<CaseSheet> {
    return this.api.invoke(acceptReferral, { centre, reference, body: { version } });
  }

  declareInadmissible({ centre, reference, version }: SeenCase, reason: string) {
    return this.api.invoke(declareInadmissible, { centre, reference, body: { version, reason } });
  }

  askMissingPieces({ centre, reference, version }: SeenCase): Promise<CaseSheet> {
    return this.api.invoke(askMissingPieces, { centre, reference, body: { version } });
  }

  assignMediator({ centre, reference, version }: SeenCase, mediatorUserId: string) {
    const body = { version, mediatorUserId };
    return this.api.invoke(assignMediator, { centre, reference, body });
  }

  informEmployer({ centre, reference, version }: SeenCase, contactEmail: string | null) {
    return this.api.invoke(informEmployer, { centre, reference, body: { version, contactEmail } });
  }

  /** The case itself stays as it is: an access that has ended meanwhile is refused, whatever was seen. */
  endAssistance(
    { centre, reference }: Omit<SeenCase, 'version'>,
    assistant: string,
    reason: string,
  ): Promise<CaseSheet> {
    return this.api.invoke(endCaseAssistance, { centre, reference, assistant, body: { reason } });
  }

  recordEmployerAnswer(
    { centre, reference, version }: SeenCase,
    answer: Omit<EmployerAnswerRequest, 'version'>,
  ): Promise<CaseSheet> {
    const body = { version, ...answer };
    return this.api.invoke(recordEmployerAnswer, { centre, reference, body });
  }

  close(
    { centre, reference, version }: SeenCase,
    end: Omit<CloseCaseRequest, 'version'>,
  ): Promise<CaseSheet> {
    return this.api.invoke(closeCase, { centre, reference, body: { version, ...end } });
  }
}
