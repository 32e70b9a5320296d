import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { userEvent } from '@testing-library/user-event';
import { render } from '../../testing/render';
import { readDraft, writeDraft } from '../shared/data/drafts';
import { SessionStore } from '../shared/data/session-store';
import { ImpersonationBanner } from './impersonation-banner';

describe('ImpersonationBanner', () => {
  it('says who sees whose pages until when, and gives the place back', async () => {
    const assign = vi.fn<(url: string) => void>();
    // The document as it is, but for where it goes.
    const page = new Proxy(document, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return name === 'location'
          ? { assign }
          : typeof value === 'function'
            ? (value.bind(target) as unknown)
            : value;
      },
    });
    const own = { person: 'Alix Admin', centre: 'cdg71', form: 'fiche' };
    writeDraft(own, { siret: '1' }, { hours: 1, secret: true });
    const { screen, http, fixture } = await render(ImpersonationBanner, {
      providers: [{ provide: DOCUMENT, useValue: page }],
    });
    expect(screen.queryByRole('button')).toBeNull();

    void TestBed.inject(SessionStore).load();
    http.expectOne('/api/v1/session').flush({
      authenticated: true,
      name: 'Camille Roy',
      memberships: [{ centre: 'cdg71', role: 'CASE_MANAGER', body: null }],
      impersonation: { by: 'Alix Admin', centre: 'cdg71', until: '2026-11-23T09:00:00Z' },
    });
    await fixture.whenStable();
    expect(await screen.findByRole('region')).toHaveTextContent(
      /Alix Admin, vous voyez l’application à la place de Camille Roy, jusqu’à 10/,
    );
    expect(readDraft(own)?.value).toEqual({ siret: '1' });

    await userEvent.click(screen.getByRole('button', { name: 'Reprendre ma place' }));
    const call = await vi.waitFor(() =>
      http.expectOne({ method: 'DELETE', url: '/api/v1/session/impersonation' }),
    );
    call.flush(null);
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/cdg71/parametres/comptes'));
    localStorage.clear();
  });
});
