import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Fetches files so that a refusal is an answer to the page and not a page of its own. */
@Injectable({ providedIn: 'root' })
export class Download {
  private readonly http = inject(HttpClient);

  /** Saves what is at the address; throws the problem that the server answers instead. */
  async save(url: string, name: string): Promise<void> {
    try {
      this.offer(await firstValueFrom(this.http.get(url, { responseType: 'blob' })), name);
    } catch (error) {
      throw await readable(error);
    }
  }

  /** Saves what the page itself has made. */
  offer(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken the file over by the next turn.
    setTimeout(() => URL.revokeObjectURL(url));
  }
}

/** A refused file comes with its problem as bytes: turned back into the object that pages read. */
export async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) {
    return error;
  }
  try {
    const { headers, status, statusText, url } = error;
    const body: unknown = JSON.parse(await error.error.text());
    return new HttpErrorResponse({ error: body, headers, status, statusText, url: url ?? '' });
  } catch {
    return error;
  }
}
