import { HttpEventType } from '@angular/common/http';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { type Rendered, render } from '../../../testing/render';
import { emptyDraft } from '../data/check-draft';
import { emptyReferral, type ReferralDraft } from '../data/referral-draft';
import { ReferralForm } from './referral-form';

const url = '/api/v1/centres/cdg71/public/referrals';
const check = '/api/v1/centres/cdg71/public/mpo-checks';
const receipt = {
  reference: 'MPO-2026-71-000001',
  receivedAt: '2026-03-16T09:05:00Z',
  followUpUrl: 'https://entremise.test/cdg71/suivi/abc',
  state: 'RECEIVED',
};

const filled: ReferralDraft = {
  ...emptyReferral,
  claimant: {
    ...emptyReferral.claimant,
    givenName: 'Jeanne',
    familyName: 'Aubry',
    email: 'j@a.fr',
  },
  check: {
    ...emptyDraft,
    employer: { siren: '217101377', name: 'Cluny' },
    status: 'CIVIL_SERVANT',
    category: 'MPO_1_REMUNERATION',
    claim: 'CHALLENGE_DECISION',
    decisionKind: 'EXPLICIT',
    decidedOn: '2026-01-12',
    notifiedOn: '2026-01-15',
    livesIn: 'HERE',
  },
  earlier: { ...emptyReferral.earlier, any: 'NO' },
  situation: 'Ma prime a été supprimée.',
};

/** The page as a reload finds it, with a draft left at a step. */
function opened(step: number, draft = filled): Promise<Rendered<ReferralForm>> {
  localStorage.setItem(
    'entremise.saisine.cdg71',
    JSON.stringify({ draft, step, savedAt: '2026-03-16T08:00:00Z', key: 'the-key' }),
  );
  return render(ReferralForm, { inputs: { centre: 'cdg71' } });
}

async function click(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function sentBy(view: Rendered<ReferralForm>) {
  return vi.waitFor(() => view.http.expectOne(url));
}

async function jsonOf(body: unknown): Promise<Record<string, unknown>> {
  const part = (body as FormData).get('referral') as Blob;
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(part);
  });
  return JSON.parse(text) as Record<string, unknown>;
}

describe('ReferralForm', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('says what the first step lacks, and goes on when it is given', async () => {
    await render(ReferralForm, { inputs: { centre: 'cdg71' } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vous');
    await click('Continuer');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveFocus();
    expect(alert).toHaveTextContent('4 réponses sont à corriger');

    await userEvent.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Jeanne');
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Aubry');
    await userEvent.type(screen.getByRole('textbox', { name: 'Adresse postale' }), '1 rue Haute');
    await userEvent.click(
      screen.getByRole('radio', { name: 'Dans le département où je travaille' }),
    );
    await click('Continuer');
    expect(await screen.findByText('Étape 2 sur 8')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('takes an employer that is not in the list', async () => {
    await opened(1, { ...filled, check: { ...filled.check, employer: null } });
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Mon employeur n’est pas dans la liste/ }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Nom de votre employeur' }),
      'Régie des eaux',
    );
    await click('Continuer');
    expect(await screen.findByText('Étape 3 sur 8')).toBeInTheDocument();
  });

  it('lets one go on without knowing the dates', async () => {
    await opened(3, {
      ...filled,
      check: { ...filled.check, decidedOn: '', notifiedOn: '' },
    });
    await click('Continuer');
    expect(await screen.findByText('Étape 5 sur 8')).toBeInTheDocument();
  });

  it('keeps the draft on the device, never the files, and erases it on request', async () => {
    await opened(6);
    expect(screen.getByText(/Vous reprenez votre brouillon enregistré le 16.mars 2026 à 9/));
    await userEvent.upload(
      screen.getByLabelText(/Vos fichiers/),
      new File(['%PDF'], 'decision.pdf'),
    );
    expect(await screen.findByText(/Brouillon enregistré à .*sur cet appareil seulement/));
    const kept = localStorage.getItem('entremise.saisine.cdg71') ?? '';
    expect(kept).toContain('Jeanne');
    expect(JSON.parse(kept)).toMatchObject({ draft: { files: [] }, key: 'the-key' });

    await click('Abandonner le brouillon');
    const asked = within(await screen.findByRole('dialog', { name: /Abandonner le brouillon/ }));
    await userEvent.click(asked.getByRole('button', { name: 'Abandonner le brouillon' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(localStorage.getItem('entremise.saisine.cdg71')).toBeNull();
    expect(await screen.findByText('Étape 1 sur 8')).toBeInTheDocument();
  });

  it('does not write over the draft of another tab, and goes on with it on demand', async () => {
    await opened(0);
    const name = 'entremise.saisine.cdg71';
    const other = { ...filled, claimant: { ...filled.claimant, givenName: 'Paule' } };
    const written = JSON.stringify({
      draft: other,
      step: 0,
      savedAt: '2026-03-16T08:30:00Z',
      key: 'the-key',
    });
    localStorage.setItem(name, written);
    dispatchEvent(new StorageEvent('storage', { key: name, newValue: written }));
    expect(await screen.findByText(/modifié dans un autre onglet/)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'x');
    expect(localStorage.getItem(name)).toBe(written);

    await click('Reprendre la version de l’autre onglet');
    expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Paule');
  });

  it('carries over the answers of the competence clock', async () => {
    sessionStorage.setItem(
      'entremise.verification.cdg71',
      JSON.stringify({ employer: { siren: null, name: 'Régie des eaux' }, livesIn: 'HERE' }),
    );
    await render(ReferralForm, { inputs: { centre: 'cdg71', reprise: '1' } });
    expect(
      screen.getByRole('radio', { name: 'Dans le département où je travaille' }),
    ).toBeChecked();
  });

  it('shows the verdict as information and everything with its way back', async () => {
    const { http } = await opened(7);
    const asked = await vi.waitFor(() => http.expectOne(check));
    asked.flush({ applies: 'NO', reasons: ['NOT_COVERED'], timing: null, steps: [] });
    expect(await screen.findByText(/la médiation préalable ne s’applique pas/)).toBeInTheDocument();
    expect(screen.getByText(/n’empêche jamais l’envoi/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Envoyer ma saisine' })).toBeEnabled();

    const section = screen.getByRole('region', { name: 'La décision et ses dates' });
    expect(within(section).getByText(/15.janvier 2026/)).toBeInTheDocument();
    await userEvent.click(
      within(section).getByRole('button', { name: 'Modifier\u00a0: La décision et ses dates' }),
    );
    expect(await screen.findByText('Étape 4 sur 8')).toBeInTheDocument();
  });

  it('sends once however often one clicks, then shows the number even after a reload', async () => {
    const view = await opened(7);
    const button = screen.getByRole('button', { name: 'Envoyer ma saisine' });
    await userEvent.dblClick(button);
    const sent = await sentBy(view);
    expect(sent.request.headers.get('Idempotency-Key')).toBe('the-key');
    expect(await jsonOf(sent.request.body)).toEqual({
      claimant: {
        givenName: 'Jeanne',
        familyName: 'Aubry',
        email: 'j@a.fr',
        phone: null,
        postalAddress: null,
        residence: null,
      },
      employerSiren: '217101377',
      employerName: null,
      employeeStatus: 'CIVIL_SERVANT',
      workplaceDepartment: null,
      category: 'MPO_1_REMUNERATION',
      claim: 'CHALLENGE_DECISION',
      decision: {
        kind: 'EXPLICIT',
        decidedOn: '2026-01-12',
        notifiedOn: '2026-01-15',
        notice: { mentionsMpo: false, givesMediatorContact: false, givesCourtAndTimeLimit: false },
      },
      events: [],
      situation: 'Ma prime a été supprimée.',
      wish: null,
      sentOn: null,
      files: [],
    });
    sent.flush(receipt, { status: 201, statusText: 'Created' });

    expect(await screen.findByText('MPO-2026-71-000001')).toBeInTheDocument();
    expect(screen.getByText(/16.mars 2026 à 10/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Suivre ma saisine' })).toHaveAttribute(
      'href',
      receipt.followUpUrl,
    );
    expect(localStorage.getItem('entremise.saisine.cdg71')).toBeNull();
    expect(sessionStorage.getItem('entremise.saisine-envoyee.cdg71')).toContain('MPO-2026');
  });

  it('keeps the key for a second try when the answer was lost', async () => {
    const view = await opened(7);
    await click('Envoyer ma saisine');
    (await sentBy(view)).error(new ProgressEvent('error'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Le service ne répond pas');
    await click('Envoyer ma saisine');
    expect((await sentBy(view)).request.headers.get('Idempotency-Key')).toBe('the-key');
  });

  it('tells how much of the files has gone and sends them again on demand', async () => {
    const view = await opened(6);
    await userEvent.upload(
      screen.getByLabelText(/Vos fichiers/),
      new File(['%PDF'], 'decision.pdf'),
    );
    await click('Continuer');
    await click('Envoyer ma saisine');
    const sent = await sentBy(view);
    sent.event({ type: HttpEventType.UploadProgress, loaded: 40, total: 100 });
    expect(
      await screen.findByRole('progressbar', { name: /Envoi des fichiers.: 40/ }),
    ).toBeVisible();
    sent.error(new ProgressEvent('error'));
    await click('Réessayer l’envoi');
    const again = await sentBy(view);
    expect((again.request.body as FormData).get('file')).toMatchObject({ name: 'decision.pdf' });
  });

  it('leads from a refusal of the server to the field in its step', async () => {
    const view = await opened(7);
    await click('Envoyer ma saisine');
    (await sentBy(view)).flush(
      {
        type: '/problems/invalid-input',
        errors: [
          { field: 'decision.notifiedOn', message: 'Cette date est dans le futur.' },
          { field: 'files[0]', message: 'Ce fichier est illisible.' },
        ],
      },
      { status: 422, statusText: 'x' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('2 réponses sont à corriger');
    await userEvent.click(screen.getByRole('link', { name: 'Cette date est dans le futur.' }));
    const box = await screen.findByRole('textbox', { name: /Date à laquelle vous l’avez reçue/ });
    expect(box).toHaveFocus();
    expect(box).toHaveAccessibleDescription(/Cette date est dans le futur/);
  });

  it('says so when the referral had already arrived with other words', async () => {
    const view = await opened(7);
    await click('Envoyer ma saisine');
    (await sentBy(view)).flush(
      { type: '/problems/idempotency-key-reused' },
      { status: 409, statusText: 'x' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('a déjà été reçue');
  });
});
