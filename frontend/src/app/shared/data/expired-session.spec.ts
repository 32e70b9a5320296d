import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { expiredSession } from './expired-session';
import { SessionStore } from './session-store';

const SOMEBODY = { authenticated: true, name: 'Camille Martin', memberships: [] };

describe('a refusal because nobody is logged in', () => {
  let server: HttpTestingController;
  let goTo: ReturnType<typeof vi.spyOn>;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([expiredSession])),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    goTo = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const loaded = TestBed.inject(SessionStore).load();
    server.expectOne('/api/v1/session').flush(SOMEBODY);
    await loaded;
  });

  function refuseTwo(): void {
    for (const path of ['/api/v1/a', '/api/v1/b']) {
      TestBed.inject(HttpClient)
        .get(path)
        .subscribe({ error: () => undefined });
    }
    for (const path of ['/api/v1/a', '/api/v1/b']) {
      server.expectOne(path).flush(null, { status: 401, statusText: 'Unauthorized' });
    }
  }

  it('leads to the login page when the session is over, which is asked once', async () => {
    refuseTwo();
    server.expectOne('/api/v1/session').flush({ authenticated: false });
    await vi.waitFor(() => {
      expect(goTo).toHaveBeenCalledWith(['/login'], {
        queryParams: { retour: '/', motif: 'expiree' },
      });
    });
  });

  it('leads nowhere when the session only has another number since', async () => {
    refuseTwo();
    server.expectOne('/api/v1/session').flush(SOMEBODY);
    await new Promise((settled) => setTimeout(settled));
    expect(goTo).not.toHaveBeenCalled();
    expect(TestBed.inject(SessionStore).authenticated()).toBe(true);
  });
});
