import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemFieldError } from '../../api/models';
import { problemMessages } from './problem-messages';

/** What went wrong, in words for the screen: the type decides, the server's detail is never shown. */
export interface Failure {
  readonly slug: string;
  readonly status: number;
  readonly message: string;
  readonly fieldErrors: readonly ProblemFieldError[];
}

/** Reads any error of an HTTP call as a Failure with a French sentence; a page may have its own words for a type. */
export function failureOf(error: unknown, words: Readonly<Record<string, string>> = {}): Failure {
  const response = findResponse(error);
  if (!response) {
    return { slug: 'unexpected', status: 0, message: messageFor('unexpected', 0), fieldErrors: [] };
  }
  const body = parsed(response.error);
  const type = isRecord(body) && typeof body['type'] === 'string' ? body['type'] : '';
  const slug = type.replace(/^.*\/problems\//, '') || 'unexpected';
  const errors = isRecord(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  return {
    slug,
    status: response.status,
    message: words[slug] ?? messageFor(slug, response.status),
    fieldErrors: errors.filter(isFieldError),
  };
}

/** A call that awaits no JSON gets the problem as the text it came in. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') {
    return body;
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function findResponse(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) {
    return error;
  }
  return error instanceof Error && error.cause ? findResponse(error.cause) : undefined;
}

function messageFor(slug: string, status: number): string {
  return problemMessages[slug] ?? problemMessages[`status-${status}`] ?? unexpected;
}

const unexpected =
  'Le service a rencontré une difficulté inattendue. Réessayez dans un instant\u00a0; si elle persiste, contactez votre centre de gestion.';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is ProblemFieldError {
  return (
    isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string'
  );
}
