import { userEvent } from '@testing-library/user-event';
import { leftDraft } from '../../../testing/left-draft';
import { render } from '../../../testing/render';
import type { ApiClientSheet } from '../../api/models';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { ApiClientList } from './api-client-list';

const clients = '/api/v1/centres/cdg71/api-clients';
const program: ApiClientSheet = {
  id: '018f',
  clientId: 'cdg71-ab12',
  name: 'Comptabilité',
  scopes: ['invoices:read', 'accounting:write'],
  note: 'Éditeur Martin',
  state: 'ACTIVE',
  createdAt: '2026-11-01T08:00:00Z',
  createdBy: 'Alix Admin',
  expiresOn: '2027-10-31',
  oldSecretUntil: '2026-11-24T09:00:00Z',
  lastUsedAt: '2026-11-23T08:30:00Z',
  lastUsedFrom: '198.51.100.7',
  revokedAt: null,
  revocationReason: null,
};
const revoked: ApiClientSheet = {
  ...program,
  id: '0190',
  name: 'Ancien suivi',
  state: 'REVOKED',
  lastUsedAt: null,
  lastUsedFrom: null,
  oldSecretUntil: null,
  revokedAt: '2026-11-20T10:00:00Z',
  revocationReason: 'Contrat terminé',
};

async function shown() {
  const ask = vi.fn<Confirmation['ask']>(async ({ act }) => {
    const given = { reason: 'Secret publié', day: '' };
    await act?.(given);
    return given;
  });
  const rendered = await render(ApiClientList, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: Confirmation, useValue: { ask, asked: () => null } }],
  });
  rendered.http
    .match((call) => call.method === 'GET' && call.url === clients)
    .forEach((call) => {
      call.flush({ items: [program, revoked], page: 0, size: 25, total: 2 });
    });
  await rendered.fixture.whenStable();
  return { ...rendered, ask };
}

function sent({ http }: Awaited<ReturnType<typeof shown>>, address: string) {
  return vi.waitFor(() =>
    http.expectOne(({ method, url }) => method === 'POST' && url === address),
  );
}

describe('ApiClientList', () => {
  it('says what each program may do, until when, and when it was last heard of', async () => {
    const { screen } = await shown();
    const row = await screen.findByRole('row', { name: /Comptabilité/ });
    expect(row).toHaveTextContent(/cdg71-ab12/);
    expect(row).toHaveTextContent(/Lire la facturation et les factures/);
    expect(row).toHaveTextContent(/31\/10\/2027/);
    expect(row).toHaveTextContent(/23 novembre 2026 à 9\sh\s30\s*depuis 198\.51\.100\.7/);
    expect(row).toHaveTextContent(/Ancien secret valable jusqu’au 24\snovembre\s2026/);
    const other = await screen.findByRole('row', { name: /Ancien suivi/ });
    expect(other).toHaveTextContent(/Jamais/);
    expect(other).toHaveTextContent(/Révoqué.*Contrat terminé/);
    expect(screen.getAllByRole('button', { name: /^Actions/ })).toHaveLength(1);
  });

  it('lets a program in and shows its secret once', async () => {
    const rendered = await shown();
    const { screen, fixture } = rendered;
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Autoriser un programme' }));
    await user.type(screen.getByRole('textbox', { name: 'Nom du programme' }), 'Temps');
    await user.click(screen.getByRole('button', { name: 'Autoriser le programme' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/au moins une autorisation/);

    await user.click(screen.getByRole('checkbox', { name: /Enregistrer le temps/ }));
    await user.type(screen.getByRole('textbox', { name: /Dernier jour du secret/ }), '31/10/2027');
    await user.click(screen.getByRole('button', { name: 'Autoriser le programme' }));
    const call = await sent(rendered, clients);
    expect(call.request.body).toEqual({
      name: 'Temps',
      scopes: ['time:write'],
      expiresOn: '2027-10-31',
      note: null,
    });
    call.flush({ client: { ...program, name: 'Temps' }, secret: 'ems_le-secret' });

    expect(await screen.findByText('ems_le-secret')).toBeVisible();
    expect(screen.getByText(/ne sera plus jamais montré/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copier le secret' }));
    expect(await navigator.clipboard.readText()).toBe('ems_le-secret');
    expect(await screen.findByText('Le secret est copié.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'J’ai gardé le secret' }));
    fixture.detectChanges();
    expect(screen.queryByText('ems_le-secret')).toBeNull();
  });

  it('gives a new secret while the old one is good for as long as is chosen', async () => {
    const rendered = await shown();
    const { screen } = rendered;
    await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
    await userEvent.click(await screen.findByText('Donner un nouveau secret'));
    await userEvent.click(screen.getByRole('radio', { name: /Sept jours/ }));
    await userEvent.type(
      screen.getByRole('textbox', { name: /Dernier jour du nouveau secret/ }),
      '31/10/2028',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Donner un nouveau secret' }));
    const call = await sent(rendered, `${clients}/018f/rotation`);
    expect(call.request.body).toEqual({ overlapHours: 168, expiresOn: '2028-10-31' });
    call.flush({ client: program, secret: 'ems_nouveau' });
    expect(await screen.findByText('ems_nouveau')).toBeVisible();
  });

  it('goes on with the change of a secret, which is itself never kept', async () => {
    const draft = leftDraft('secret-du-programme', '018f', { overlapHours: '24', expiresOn: '' });
    const { screen } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
    await userEvent.click(await screen.findByText('Donner un nouveau secret'));
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre le brouillon' }));
    expect(screen.getByRole('radio', { name: /Un jour/ })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: /Trente jours/ }));
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeVisible();
    expect(draft.now()).toEqual({ overlapHours: '720', expiresOn: '' });
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(draft.now()).toBeUndefined();
  });

  it('shuts a program out for a reason', async () => {
    const rendered = await shown();
    const { screen, ask } = rendered;
    await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
    await userEvent.click(await screen.findByText('Révoquer le programme'));
    const call = await sent(rendered, `${clients}/018f/revocation`);
    expect(call.request.body).toEqual({ reason: 'Secret publié' });
    expect(ask.mock.lastCall?.[0]).toMatchObject({ danger: true });
    call.flush(revoked);
  });
});
