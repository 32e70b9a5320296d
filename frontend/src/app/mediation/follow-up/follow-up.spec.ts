import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { type Rendered, render } from '../../../testing/render';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUp } from './follow-up';

const base = '/api/v1/centres/cdg71/public/follow-ups/secret';

const received: ClaimantCase = {
  reference: 'MPO-2026-71-000001',
  kind: 'MPO',
  state: 'INCOMPLETE',
  receivedAt: '2026-03-16T09:05:00Z',
  referralDate: '2026-03-16',
  employerName: 'Cluny',
  expected: ['DECISION'],
  pieces: [],
  courtDeadlineSteps: [],
  mayAddPieces: true,
  mayWithdraw: true,
  mayDesignate: true,
  assistants: [],
  history: [{ at: '2026-03-16T09:05:00Z', act: 'REFERRAL_RECEIVED' }],
};

const inputs = { centre: 'cdg71', token: 'secret' };

async function click(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** The page as a reload finds it while the access lasts. */
async function opened(subject = received): Promise<Rendered<FollowUp>> {
  sessionStorage.setItem(
    'entremise.suivi.cdg71',
    JSON.stringify({ token: 'secret', access: 'open', until: '2999-01-01T00:00:00Z' }),
  );
  const view = await render(FollowUp, { inputs });
  const read = await vi.waitFor(() => view.http.expectOne(base));
  expect(read.request.headers.get('X-Follow-Up-Access')).toBe('open');
  read.flush(subject);
  await screen.findByRole('heading', { level: 1, name: /MPO-2026-71-000001/ });
  return view;
}

describe('FollowUp', () => {
  beforeEach(() => sessionStorage.clear());

  it('opens with the code received by mail', async () => {
    const { http } = await render(FollowUp, { inputs });
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null, {
      status: 202,
      statusText: 'Accepted',
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '123 456');
    await click('Ouvrir mon dossier');
    const access = await vi.waitFor(() => http.expectOne(`${base}/access`));
    expect(access.request.body).toEqual({ code: '123456' });
    access.flush({ access: 'open', until: '2999-01-01T00:00:00Z' });
    (await vi.waitFor(() => http.expectOne(base))).flush(received);

    expect(await screen.findByText('Saisine reçue, à compléter')).toBeInTheDocument();
    expect(screen.getByText('Ajouter une copie de la décision contestée.')).toBeInTheDocument();
  });

  it('says that a code is wrong and lets one try again', async () => {
    const { http } = await render(FollowUp, { inputs });
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '000000');
    await click('Ouvrir mon dossier');
    (await vi.waitFor(() => http.expectOne(`${base}/access`))).flush(
      { type: '/problems/follow-up-code-wrong' },
      { status: 422, statusText: 'x' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Ce code est inexact');
  });

  it('asks for another code when the access has ended', async () => {
    sessionStorage.setItem(
      'entremise.suivi.cdg71',
      JSON.stringify({ token: 'secret', access: 'old', until: '2999-01-01T00:00:00Z' }),
    );
    const { http } = await render(FollowUp, { inputs });
    (await vi.waitFor(() => http.expectOne(base))).flush(
      { type: '/problems/follow-up-code-needed' },
      { status: 403, statusText: 'x' },
    );
    expect(await screen.findByText(/Votre accès est terminé/)).toBeInTheDocument();
    expect(sessionStorage.getItem('entremise.suivi.cdg71')).toBeNull();
  });

  it('opens without a code for whoever proved their address for all referrals', async () => {
    sessionStorage.setItem(
      'entremise.saisines.cdg71',
      JSON.stringify({ access: 'space', until: '2999-01-01T00:00:00Z' }),
    );
    const { http } = await render(FollowUp, { inputs });
    const read = await vi.waitFor(() => http.expectOne(base));
    expect(read.request.headers.get('X-Follow-Up-Access')).toBe('space');
    screen.getByRole('heading', { level: 1 }).focus();
    read.flush(received);
    expect(await screen.findByRole('link', { name: 'Toutes mes saisines' })).toHaveAttribute(
      'href',
      '/cdg71/mes-saisines',
    );
    await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());

    await click('Se déconnecter');
    http
      .expectOne({ method: 'DELETE', url: '/api/v1/centres/cdg71/public/claimant-space/access' })
      .flush(null);
    expect(await screen.findByRole('button', { name: 'Recevoir un code' })).toBeInTheDocument();
    expect(sessionStorage.getItem('entremise.saisines.cdg71')).toBeNull();
  });

  it('keeps the access to all referrals when this one is of another address', async () => {
    sessionStorage.setItem(
      'entremise.saisines.cdg71',
      JSON.stringify({ access: 'space', until: '2999-01-01T00:00:00Z' }),
    );
    const { http } = await render(FollowUp, { inputs });
    (await vi.waitFor(() => http.expectOne(base))).flush(
      { type: '/problems/follow-up-code-needed' },
      { status: 403, statusText: 'x' },
    );
    expect(await screen.findByRole('button', { name: 'Recevoir un code' })).toBeInTheDocument();
    expect(screen.queryByText(/Votre accès est terminé/)).toBeNull();
    expect(sessionStorage.getItem('entremise.saisines.cdg71')).not.toBeNull();
    http.expectNone(base);
  });

  /** The next file on its way. */
  const sentPiece = (http: Rendered<FollowUp>['http']) =>
    vi.waitFor(() => http.expectOne(`${base}/pieces`));
  const partsOf = (sent: Awaited<ReturnType<typeof sentPiece>>) => {
    const body = sent.request.body as FormData;
    return [body.get('category'), (body.get('file') as File).name];
  };
  const piece = { id: '1', category: 'DECISION', addedAt: '2026-03-16T09:05:00Z' };

  it('adds missing pieces one by one, each as what it is', async () => {
    const { http } = await opened();
    await userEvent.upload(screen.getByLabelText('Vos fichiers'), [
      new File(['%PDF'], 'decision.pdf'),
      new File(['%PDF'], 'avis.pdf'),
    ]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Nature de avis.pdf' }),
      'OTHER',
    );
    await click('Envoyer');
    const first = await sentPiece(http);
    expect(first.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    expect(partsOf(first)).toEqual(['DECISION', 'decision.pdf']);
    first.flush({ ...received, pieces: [{ ...piece, name: 'decision.pdf', scan: 'PENDING' }] });
    const second = await sentPiece(http);
    expect(partsOf(second)).toEqual(['OTHER', 'avis.pdf']);
    second.flush({
      ...received,
      state: 'RECEIVED',
      expected: [],
      pieces: [
        { ...piece, name: 'decision.pdf', scan: 'PENDING' },
        { ...piece, id: '2', name: 'avis.pdf', scan: 'INFECTED' },
      ],
    });
    const said = await screen.findByText(/Votre envoi est enregistré/);
    await vi.waitFor(() => expect(document.activeElement).toBe(said));
    expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull();
    expect(screen.getByText('En attente d’analyse')).toBeInTheDocument();
    expect(screen.getByText(/a trouvé un programme malveillant/)).toBeInTheDocument();
    expect(screen.getByText(/Rien pour le moment/)).toBeInTheDocument();
  });

  it('sends again alone, under its key, the file that did not arrive', async () => {
    const { http } = await opened();
    await userEvent.upload(screen.getByLabelText('Vos fichiers'), [
      new File(['%PDF'], 'decision.pdf'),
      new File(['%PDF'], 'avis.pdf'),
    ]);
    await click('Envoyer');
    const lost = await sentPiece(http);
    lost.flush(null, { status: 503, statusText: 'x' });
    (await sentPiece(http)).flush({
      ...received,
      pieces: [{ ...piece, name: 'avis.pdf', scan: 'CLEAN' }],
    });

    expect(
      await screen.findByText('Un fichier est enregistré. Un autre reste à envoyer.'),
    ).toBeVisible();
    expect(screen.getByText(/Ce fichier n’est pas parti/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retirer decision.pdf' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Retirer avis.pdf' })).toBeNull();

    await click('Réessayer l’envoi de decision.pdf');
    const again = await sentPiece(http);
    expect(partsOf(again)).toEqual(['DECISION', 'decision.pdf']);
    expect(again.request.headers.get('Idempotency-Key')).toBe(
      lost.request.headers.get('Idempotency-Key'),
    );
    again.flush({ ...received, state: 'RECEIVED', expected: [] });
    expect(await screen.findByText(/Votre envoi est enregistré/)).toBeVisible();
  });

  it('gives the focus to what is said when the file that was sent again leaves others behind', async () => {
    const { http } = await opened();
    await userEvent.upload(screen.getByLabelText('Vos fichiers'), [
      new File(['%PDF'], 'decision.pdf'),
      new File(['%PDF'], 'avis.pdf'),
    ]);
    await click('Envoyer');
    (await sentPiece(http)).flush(null, { status: 503, statusText: 'x' });
    (await sentPiece(http)).flush(null, { status: 503, statusText: 'x' });
    await click('Réessayer l’envoi de decision.pdf');
    (await sentPiece(http)).flush({ ...received, pieces: [{ ...piece, name: 'decision.pdf' }] });
    const said = await screen.findByText('Un fichier est enregistré. Un autre reste à envoyer.');
    await vi.waitFor(() => expect(document.activeElement).toBe(said));
  });

  it('ends the mediation only once it is confirmed, then gives the day for the court', async () => {
    const { http } = await opened();
    await click('Mettre fin à la médiation');
    http.expectNone(`${base}/withdrawal`);
    await click('Oui, mettre fin');
    (await vi.waitFor(() => http.expectOne(`${base}/withdrawal`))).flush({
      ...received,
      state: 'WITHDRAWN',
      withdrawnOn: '2026-03-20',
      endedOn: '2026-03-20',
      courtDeadline: { safe: '2026-05-21', latest: '2026-05-21' },
      mayAddPieces: false,
      mayWithdraw: false,
      expected: [],
    });
    expect(await screen.findByText(/jeudi 21.mai 2026 à minuit/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Mettre fin à la médiation' })).toBeNull();
  });

  it('says where to find the link when it is not one', async () => {
    const { http } = await render(FollowUp, { inputs });
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '000000');
    await click('Ouvrir mon dossier');
    (await vi.waitFor(() => http.expectOne(`${base}/access`))).flush(
      { type: '/problems/not-found' },
      { status: 404, statusText: 'x' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Ce lien ne fonctionne pas' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Retrouver mes saisines' })).toHaveAttribute(
      'href',
      '/cdg71/mes-saisines',
    );
  });
});
