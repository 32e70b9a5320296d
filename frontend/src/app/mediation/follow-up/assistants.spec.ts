import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { type Rendered, render } from '../../../testing/render';
import type { AssistantLine } from '../data/assistance';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUp } from './follow-up';

const base = '/api/v1/centres/cdg71/public/follow-ups/secret';

const dominique: AssistantLine = {
  id: 'a1',
  name: 'Dominique Essai',
  quality: 'UNION_REPRESENTATIVE',
  email: 'syndicat@exemple.fr',
  since: '2026-03-16T10:00:00Z',
  lastDay: '2999-01-01',
  active: true,
  mandate: 'CLEAN',
};

const subject: ClaimantCase = {
  reference: 'MPO-2026-71-000001',
  kind: 'MPO',
  state: 'RECEIVED',
  receivedAt: '2026-03-16T09:05:00Z',
  referralDate: '2026-03-16',
  employerName: 'Cluny',
  expected: [],
  pieces: [],
  courtDeadlineSteps: [],
  assistants: [],
  mayAddPieces: true,
  mayWithdraw: true,
  mayDesignate: true,
  history: [],
};

async function opened(as: ClaimantCase, inputs = {}): Promise<Rendered<FollowUp>> {
  sessionStorage.setItem(
    'entremise.suivi.cdg71',
    JSON.stringify({ token: 'secret', access: 'open', until: '2999-01-01T00:00:00Z' }),
  );
  const view = await render(FollowUp, { inputs: { centre: 'cdg71', token: 'secret', ...inputs } });
  (await vi.waitFor(() => view.http.expectOne(base))).flush(as);
  await screen.findByRole('heading', { level: 1, name: /MPO-2026-71-000001/ });
  return view;
}

const assistance = () => within(screen.getByRole('region', { name: 'Se faire assister' }));
const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('Assistants', () => {
  beforeEach(() => sessionStorage.clear());

  it('designates somebody by a mandate, and says what follows', async () => {
    const { http } = await opened(subject);
    expect(assistance().getByText('Personne ne vous assiste pour le moment.')).toBeVisible();
    await click('Désigner une personne');
    await vi.waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Désigner une personne' })).toHaveFocus(),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Nom de la personne' }),
      'Dominique Essai',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'À quel titre elle vous assiste' }),
      'Représentant syndical',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Son adresse électronique' }),
      'syndicat@exemple.fr',
    );
    await userEvent.upload(
      screen.getByLabelText('Le mandat signé'),
      new File(['%PDF'], 'mandat.pdf'),
    );
    await click('Désigner cette personne');

    const sent = await vi.waitFor(() => http.expectOne(`${base}/assistants`));
    expect(sent.request.headers.get('X-Follow-Up-Access')).toBe('open');
    expect(sent.request.headers.get('Idempotency-Key')).toBeTruthy();
    const body = sent.request.body as FormData;
    expect(JSON.parse(await (body.get('assistant') as Blob).text())).toEqual({
      name: 'Dominique Essai',
      quality: 'UNION_REPRESENTATIVE',
      email: 'syndicat@exemple.fr',
      lastDay: null,
    });
    expect((body.get('mandate') as File).name).toBe('mandat.pdf');
    sent.flush({ ...subject, assistants: [dominique] });

    const said = await screen.findByText(/L’accès est ouvert/);
    await vi.waitFor(() => expect(said).toHaveFocus());
    expect(assistance().getByText('Dominique Essai')).toBeVisible();
    expect(assistance().getByText(/jusqu’au/)).toBeVisible();
  });

  it('sends nothing without name, quality, address and mandate', async () => {
    const { http } = await opened(subject);
    await click('Désigner une personne');
    await click('Désigner cette personne');
    expect(await screen.findByRole('alert')).toHaveTextContent('Indiquez le nom de la personne.');
    expect(screen.getByRole('alert')).toHaveTextContent('Joignez le mandat signé');
    http.expectNone(`${base}/assistants`);
  });

  it('lays the refusal of an address on its field', async () => {
    const { http } = await opened(subject);
    await click('Désigner une personne');
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom de la personne' }), 'Moi');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'À quel titre elle vous assiste' }),
      'Proche',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Son adresse électronique' }),
      'moi@exemple.fr',
    );
    await userEvent.upload(
      screen.getByLabelText('Le mandat signé'),
      new File(['%PDF'], 'mandat.pdf'),
    );
    await click('Désigner cette personne');
    (await vi.waitFor(() => http.expectOne(`${base}/assistants`))).flush(
      {
        type: '/problems/invalid-input',
        errors: [{ field: 'email', message: 'C’est votre propre adresse.' }],
      },
      { status: 422, statusText: 'x' },
    );
    await vi.waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: 'Son adresse électronique' }),
      ).toHaveAccessibleDescription(/C’est votre propre adresse/),
    );
  });

  it('ends an access once it is confirmed, and keeps it among those that have ended', async () => {
    const { http } = await opened({ ...subject, assistants: [dominique] });
    await click('Mettre fin à l’accès de Dominique Essai');
    http.expectNone(`${base}/assistants/a1/end`);
    await click('Mettre fin à l’accès');
    (await vi.waitFor(() => http.expectOne(`${base}/assistants/a1/end`))).flush({
      ...subject,
      assistants: [
        { ...dominique, active: false, endedAt: '2026-03-17T10:00:00Z', endedBy: 'CLAIMANT' },
      ],
    });
    expect(await screen.findByText('L’accès de Dominique Essai est terminé.')).toBeVisible();
    expect(assistance().getByText('Accès terminés (1)')).toBeVisible();
    expect(assistance().queryByRole('button', { name: /Mettre fin/ })).toBeNull();
  });

  it('offers no more than three at a time, and tells why the centre ended one', async () => {
    await opened({
      ...subject,
      assistants: [
        dominique,
        { ...dominique, id: 'a2' },
        { ...dominique, id: 'a3' },
        {
          ...dominique,
          id: 'a4',
          active: false,
          endedAt: '2026-03-17T10:00:00Z',
          endedBy: 'CENTRE',
          endReason: 'Mandat dénoncé',
        },
      ],
    });
    expect(assistance().queryByRole('button', { name: 'Désigner une personne' })).toBeNull();
    expect(assistance().getByText(/Trois personnes au plus/)).toBeVisible();
    await userEvent.click(assistance().getByText('Accès terminés (1)'));
    expect(
      assistance().getByText(/par le centre de gestion. Motif.: Mandat dénoncé/),
    ).toBeVisible();
  });

  it('says to whoever assists that they do, and offers nothing that is the claimant’s', async () => {
    const piece = {
      name: 'avis.pdf',
      category: 'OTHER',
      addedAt: '2026-03-17T10:00:00Z',
      scan: 'CLEAN',
    } as const;
    await opened(
      {
        ...subject,
        assisting: dominique,
        mayWithdraw: false,
        mayDesignate: false,
        pieces: [
          { ...piece, id: 'p1', assistantId: 'a1' },
          { ...piece, id: 'p2', assistantId: 'a9' },
        ],
      },
      { assisting: true },
    );
    expect(screen.getByRole('note')).toHaveTextContent(
      /Vous assistez la personne qui a saisi le médiateur.*jusqu’au/,
    );
    expect(screen.getByRole('button', { name: 'Envoyer' })).toBeInTheDocument();
    expect(screen.getByText(/par vous, qui assistez cette personne/)).toBeVisible();
    expect(screen.getByText(/par une autre personne qui assiste/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mettre fin à la médiation' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Se faire assister' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Fermer le dossier' })).toBeVisible();
  });

  it('says that a link opens nothing, whether it never did or no longer does', async () => {
    const { http } = await render(FollowUp, {
      inputs: { centre: 'cdg71', token: 'secret', assisting: true },
    });
    expect(
      screen.getByRole('heading', { name: 'Une saisine où vous assistez une personne' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /mes saisines/ })).toBeNull();
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '000000');
    await click('Ouvrir le dossier');
    (await vi.waitFor(() => http.expectOne(`${base}/access`))).flush(
      { type: '/problems/not-found' },
      { status: 404, statusText: 'x' },
    );
    expect(await screen.findByText(/votre accès a pris fin/)).toBeVisible();
  });
});
