import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AskDataRequest, OwnDataRequest } from '../../api/models';
import type { Access } from '../../shared/data/access';
import { readable } from '../../shared/data/download';

/** A person's request behind its secret link. */
export interface RequestLink {
  readonly centre: string;
  readonly token: string;
}

/** Makes and reads a person's request, with its link and the access that a code gave. */
@Injectable({ providedIn: 'root' })
export class RequestClient {
  private readonly http = inject(HttpClient);

  ask(centre: string, key: string, body: AskDataRequest): Promise<{ token: string }> {
    return firstValueFrom(
      this.http.post<{ token: string }>(requests(centre), body, {
        headers: { 'Idempotency-Key': key },
      }),
    );
  }

  askCode(link: RequestLink): Promise<unknown> {
    return firstValueFrom(this.http.post(`${address(link)}/codes`, null));
  }

  open(link: RequestLink, code: string): Promise<Access> {
    return firstValueFrom(this.http.post<Access>(`${address(link)}/access`, { code }));
  }

  read(link: RequestLink, access: string): Promise<OwnDataRequest> {
    return firstValueFrom(this.http.get<OwnDataRequest>(address(link), authorised(access)));
  }

  async file(link: RequestLink, access: string, name: 'file' | 'file.pdf'): Promise<Blob> {
    try {
      return await firstValueFrom(
        this.http.get(`${address(link)}/${name}`, { ...authorised(access), responseType: 'blob' }),
      );
    } catch (error) {
      throw await readable(error);
    }
  }
}

function requests(centre: string): string {
  return `/api/v1/centres/${encodeURIComponent(centre)}/public/data-requests`;
}

function address({ centre, token }: RequestLink): string {
  return `${requests(centre)}/${encodeURIComponent(token)}`;
}

function authorised(access: string) {
  return { headers: { 'X-Data-Request-Access': access } };
}
