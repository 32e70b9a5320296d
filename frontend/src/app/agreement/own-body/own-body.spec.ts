import { within } from '@testing-library/dom';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { OwnBody } from './own-body';

const base = '/api/v1/centres/cdg71';
const body = { siren: '217101377', name: 'Cluny' };

const ownCase = {
  reference: 'MPO-2026-71-000001',
  state: 'ASSIGNED',
  kind: 'MPO',
  referralDate: '2026-03-16',
  informedAt: '2026-03-20T09:00:00Z',
  bodyName: 'Cluny',
};

/** Somebody with one role for the body. */
const being = (role: string) => ({
  bodiesIn: (_: string, roles: readonly string[]) => (roles.includes(role) ? [body] : []),
});

async function open(awaited: object[] = [], role = 'COLLECTIVITY_HR') {
  const rendered = await render(OwnBody, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: being(role) }],
  });
  const { http, fixture } = rendered;
  http.expectOne(`${base}/bodies/217101377`).flush({
    body: { ...body, kind: 'COMMUNE', postcodes: [], status: 'MANDATORY' },
    siret: null,
    address: null,
    affiliations: [],
    contacts: [],
    version: 0,
  });
  http.expectOne(`${base}/bodies/217101377/agreement`).flush({
    siren: body.siren,
    name: body.name,
    today: '2026-05-20',
    hasDeliberated: false,
    coverage: { covered: false, reasons: ['NOT_COVERED'] },
    deliberations: [],
    conventions: [],
  });
  if (role === 'COLLECTIVITY_HR') {
    const waiting = http.expectOne(({ params }) => params.get('employerAnswer') === 'AWAITED');
    waiting.flush({ items: awaited, page: 0, size: 1, total: awaited.length });
    const cases = await vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne(({ url }) => url === `${base}/own-cases`);
    });
    expect(cases.request.params.get('body')).toBe(body.siren);
    cases.flush({
      items: [ownCase],
      page: 0,
      size: 5,
      total: 1,
    });
  }
  const invoices = await vi.waitFor(() => {
    fixture.detectChanges();
    return http.expectOne(({ url }) => url === `${base}/own-invoices`);
  });
  expect(invoices.request.params.get('owed')).toBe('true');
  invoices.flush({ items: [], page: 0, size: 5, total: 0 });
  http.expectOne(`${base}/recents`).flush({ items: [] });
  http.match(() => true).forEach((call) => call.flush(null));
  await fixture.whenStable();
  return rendered;
}

describe('OwnBody', () => {
  it('puts an agent who waits for an answer before everything else', async () => {
    const { screen } = await open([{ ...ownCase, state: 'ACCEPTED' }]);
    expect(screen.getByRole('heading', { name: 'Répondez au centre de gestion' })).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Ouvrir le dossier MPO-2026-71-000001/ }),
    ).toHaveAttribute('href', '/cdg71/ma-collectivite/dossiers/MPO-2026-71-000001');
  });

  it('shows where the body stands in six lights with words, and the one thing to do', async () => {
    const { screen } = await open();
    const lights = within(screen.getByRole('list', { name: 'Ce qu’il faut pour être couvert' }));
    expect(lights.getAllByRole('listitem')).toHaveLength(6);
    expect(lights.getByText('Attendue')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Faites délibérer votre assemblée' })).toBeVisible();
  });

  it('shows cases by their dates only, and what is to be paid', async () => {
    const { screen } = await open();
    const cases = within(screen.getByRole('table', { name: /Derniers dossiers/ }));
    expect(cases.getByRole('link', { name: 'MPO-2026-71-000001' })).toHaveAttribute(
      'href',
      '/cdg71/ma-collectivite/dossiers/MPO-2026-71-000001',
    );
    expect(
      cases.getAllByRole('columnheader').map((heading) => heading.textContent?.trim()),
    ).toEqual(['Référence', 'Saisine', 'Vous êtes informés depuis le']);
    expect(screen.getByText('Vous n’avez rien à payer.')).toBeVisible();
  });

  it('asks for no case where somebody only signs for the body', async () => {
    const { screen, http } = await open([], 'ELECTED_SIGNATORY');
    expect(screen.getByRole('heading', { name: 'Faites délibérer votre assemblée' })).toBeVisible();
    expect(screen.getByText('Vous n’avez rien à payer.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Dossiers' })).toBeNull();
    http.expectNone(({ url }) => url.endsWith('/own-cases'));
  });
});
