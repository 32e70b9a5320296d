import { httpResource, type HttpResourceRef } from '@angular/common/http';

/** A generated operation: its path and, through its signature, its parameters and its answer. */
export interface Operation<P, R> {
  (http: never, rootUrl: string, params: P, ...rest: never[]): R;
  readonly PATH: string;
}

/** The body type of a generated operation. */
type Answer<R> = R extends { subscribe: unknown; pipe: unknown }
  ? R extends import('rxjs').Observable<{ body: infer B }>
    ? B
    : never
  : never;

/**
 * Reads with a generated GET operation as a signal resource; `params` returning undefined reads
 * nothing. Names between braces in the path are filled, everything else becomes the query.
 */
export function apiResource<P, R>(
  operation: Operation<P, R>,
  params: () => NonNullable<P> | undefined,
): HttpResourceRef<Answer<R> | undefined> {
  return httpResource<Answer<R>>(() => {
    const given = params();
    return given === undefined ? undefined : requestFor(operation.PATH, given);
  });
}

/** The address and the query of an operation. */
export function requestFor(path: string, given: object) {
  const query: Record<string, string | number | boolean> = {};
  let url = path;
  for (const [name, value] of Object.entries(given)) {
    if (url.includes(`{${name}}`)) {
      url = url.replace(`{${name}}`, encodeURIComponent(String(value)));
    } else if (value !== undefined && value !== null) {
      query[name] = value as string | number | boolean;
    }
  }
  return { url, params: query };
}
