import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ApiConfiguration } from '../../api/api-configuration';
import { readDraft, writeDraft } from './drafts';
import { SessionStore } from './session-store';

describe('SessionStore', () => {
  it('leaves no draft on the device at logout', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ApiConfiguration, useValue: { rootUrl: '' } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const place = { person: '018f', centre: 'cdg71', form: 'fiche' };
    writeDraft(place, { siret: '1' }, { hours: 1, secret: false });
    expect(readDraft(place)?.value).toEqual({ siret: '1' });

    const left = TestBed.inject(SessionStore).logOut();
    http.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush({ next: null });
    const asked = await vi.waitFor(() => http.expectOne({ method: 'GET', url: '/api/v1/session' }));
    asked.flush({ authenticated: false });
    expect(await left).toBeNull();
    expect(readDraft(place)).toBeUndefined();
  });
});
