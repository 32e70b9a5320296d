import { HttpClient, HttpEventType, type HttpHeaders, HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, firstValueFrom, map, tap } from 'rxjs';

/** Sends files and tells how much of them has gone. */
@Injectable({ providedIn: 'root' })
export class Upload {
  private readonly http = inject(HttpClient);

  send<T>(
    url: string,
    body: FormData,
    progressed: (percent: number) => void,
    headers: Readonly<Record<string, string>> | HttpHeaders = {},
  ): Promise<T> {
    return firstValueFrom(
      this.http.post<T>(url, body, { headers, observe: 'events', reportUploadProgress: true }).pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) {
            progressed(Math.round((100 * event.loaded) / event.total));
          }
        }),
        filter((event) => event instanceof HttpResponse),
        map((response) => response.body as T),
      ),
    );
  }
}

/** A part of a multipart request that the server reads as JSON. */
export function jsonPart(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}
