import type { TestRequest } from '@angular/common/http/testing';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { CaseSheet } from '../../api/models';
import { leftDraft } from '../../../testing/left-draft';
import { render } from '../../../testing/render';
import { CasePage } from './case-page';

const summary: CaseSheet['summary'] = {
  reference: 'MPO-2026-71-000001',
  code: 'K7-42',
  kind: 'MPO',
  state: 'RECEIVED',
  receivedAt: '2026-03-16T09:00:00Z',
  referralDate: '2026-03-16',
  employerSiren: '217100767',
  employerName: 'Chalon-sur-Saône',
};

const examined: CaseSheet = {
  summary,
  version: 3,
  dates: {},
  hidden: {
    referral: false,
    content: true,
    reason: 'Le récit et les autres pièces sont réservés au médiateur.',
  },
  claimant: { givenName: 'Camille', familyName: 'Martin', email: 'camille@exemple.fr' },
  admissibility: {
    computedAt: '2026-03-16T09:00:00Z',
    coverage: { on: '2026-01-12', employerKnown: true, effectiveOn: '2024-02-01' },
    answer: {
      applies: 'YES',
      reasons: [],
      timing: 'IN_TIME',
      referralDate: '2026-03-16',
      deadline: { safe: '2026-03-16', latest: '2026-03-16' },
      steps: [{ rule: 'CJA R.421-1', text: 'Deux mois.', date: '2026-03-16' }],
    },
    problems: [],
  },
  missing: [],
  pieces: [],
  assistants: [],
  history: [{ at: '2026-03-16T09:00:00Z', act: 'REFERRAL_RECEIVED' }],
  actions: ['ACCEPT', 'DECLARE_INADMISSIBLE', 'ASK_MISSING_PIECES', 'RECOMPUTE'],
};

const handedOver: CaseSheet = {
  ...examined,
  summary: { ...summary, state: 'ASSIGNED', mediatorUserId: '018f', mediatorName: 'Médiatrice' },
  hidden: { referral: true, content: true, reason: 'Contenu réservé au médiateur.' },
  claimant: null,
  admissibility: null,
  actions: [],
};

const address = '/api/v1/centres/cdg71/cases/MPO-2026-71-000001';

async function open(sheet: CaseSheet) {
  const rendered = await render(CasePage, {
    inputs: { centre: 'cdg71', reference: 'MPO-2026-71-000001' },
  });
  rendered.http.expectOne(address).flush(sheet);
  await rendered.fixture.whenStable();
  return rendered;
}

/** The window that a button opens. */
async function ask(screen: Awaited<ReturnType<typeof open>>['screen'], name: string) {
  await userEvent.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

function refuse(call: TestRequest): void {
  call.flush(
    { type: '/problems/changed-meanwhile', status: 409 },
    { status: 409, statusText: 'Conflict' },
  );
}

describe('CasePage', () => {
  it('explains the admissibility to whoever examines, and what they are not shown', async () => {
    const { screen } = await open(examined);
    expect(
      screen.getByText(/obligatoire s’applique et la saisine .* est dans le délai/),
    ).toBeVisible();
    expect(screen.getByText(/^Convention : oui/)).toBeVisible();
    expect(screen.getByText(/^Délai : oui/)).toBeVisible();
    expect(screen.getByText('Camille Martin')).toBeVisible();
    expect(
      screen.getByText('Le récit et les autres pièces sont réservés au médiateur.'),
    ).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Ce que dit l’agent' })).toBeNull();
  });

  it('says what the wall hides once the case is handed over', async () => {
    const { screen } = await open(handedOver);
    expect(screen.getByText('Contenu réservé au médiateur.')).toBeVisible();
    expect(screen.getByText('Identité réservée au médiateur.')).toBeVisible();
    expect(screen.queryByText('Camille Martin')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Recevabilité' })).toBeNull();
    expect(screen.getByText('Rien n’est attendu de vous dans ce dossier.')).toBeVisible();
  });

  it('sends the version that was seen, once however often the button is pressed', async () => {
    const { screen, http } = await open(examined);
    const window = await ask(screen, 'Déclarer recevable');
    await userEvent.dblClick(window.getByRole('button', { name: 'Déclarer recevable' }));
    const call = await vi.waitFor(() => http.expectOne(`${address}/acceptance`));
    expect(call.request.body).toEqual({ version: 3 });
    call.flush({
      ...examined,
      summary: { ...summary, state: 'ACCEPTED' },
      actions: ['ASSIGN_MEDIATOR'],
    });
    expect(await screen.findByText('La saisine est déclarée recevable.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Nommer un médiateur' })).toBeVisible();
  });

  it('shows what somebody quicker has recorded beside the reason that was written', async () => {
    const { screen, http } = await open(examined);
    const window = await ask(screen, 'Déclarer irrecevable');
    await userEvent.type(window.getByRole('textbox', { name: 'Motif' }), 'Hors décret');
    await userEvent.click(window.getByRole('button', { name: 'Déclarer irrecevable' }));
    refuse(await vi.waitFor(() => http.expectOne(`${address}/inadmissibility`)));
    (await vi.waitFor(() => http.expectOne(address))).flush({
      ...handedOver,
      version: 4,
      history: [...examined.history, { at: '2026-03-17T09:00:00Z', act: 'MEDIATOR_ASSIGNED' }],
    });
    const conflict = await screen.findByRole('alert', { name: /Dossier confié au médiateur/ });
    expect(conflict).toHaveTextContent(/État.*Irrecevable.*Médiation en cours/);
    expect(conflict).toHaveTextContent(/Motif.*Hors décret.*vide/);
    expect(window.queryByRole('button', { name: 'Déclarer irrecevable' })).toBeNull();
    await userEvent.click(window.getByRole('button', { name: 'Garder ce qui est enregistré' }));
    expect(await screen.findByText('Contenu réservé au médiateur.')).toBeVisible();
  });

  it('lets name somebody else on top of what was recorded meanwhile', async () => {
    const { screen, http } = await open({ ...handedOver, actions: ['ASSIGN_MEDIATOR'] });
    await userEvent.click(screen.getByRole('button', { name: 'Changer de médiateur' }));
    const one = { userId: '1', name: 'Paul Roy', email: 'p@e.fr', active: true, version: 0 };
    (await vi.waitFor(() => http.expectOne((request) => request.url.endsWith('/mediators')))).flush(
      { items: [one], page: 0, size: 100, total: 1 },
    );
    await screen.findByRole('option', { name: 'Paul Roy' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Médiateur' }), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Confier le dossier' }));
    refuse(await vi.waitFor(() => http.expectOne(`${address}/mediator`)));
    const now: CaseSheet = {
      ...handedOver,
      version: 5,
      actions: ['ASSIGN_MEDIATOR'],
      summary: { ...handedOver.summary, mediatorUserId: '2', mediatorName: 'Anne Petit' },
    };
    (await vi.waitFor(() => http.expectOne(address))).flush(now);
    expect(await screen.findByRole('alert', { name: /Une autre personne/ })).toHaveTextContent(
      /Médiateur.*Paul Roy.*Anne Petit/,
    );
    const [mine] = screen.getAllByRole('button', { name: 'Confier le dossier' });
    await userEvent.click(mine as HTMLElement);
    const again = await vi.waitFor(() => http.expectOne(`${address}/mediator`));
    expect(again.request.body).toEqual({ version: 5, mediatorUserId: '1' });
  });

  it('offers to change the mediator of a case that has one', async () => {
    const { screen, http } = await open({ ...handedOver, actions: ['ASSIGN_MEDIATOR'] });
    await userEvent.click(screen.getByRole('button', { name: 'Changer de médiateur' }));
    expect(await screen.findByRole('heading', { name: 'Changer de médiateur' })).toBeVisible();
    const mediators = await vi.waitFor(() =>
      http.expectOne((request) => request.url.endsWith('/mediators')),
    );
    mediators.flush({ items: [], page: 0, size: 100, total: 0 });
  });

  it('goes on with the answer of the employer that was being written down', async () => {
    const begun = { accepts: 'NO', on: '2026-04-02' };
    const draft = leftDraft('reponse-de-l-employeur', summary.reference, begun, true);
    const { screen } = await open({ ...handedOver, actions: ['RECORD_EMPLOYER_ANSWER'] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Enregistrer la réponse de l’employeur' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le brouillon' }));
    expect(screen.getByRole('radio', { name: 'Non, il refuse' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Oui, il accepte' }));
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeVisible();
    expect(draft.now()).toEqual({ ...begun, accepts: 'YES' });
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(draft.now()).toBeUndefined();
    expect(screen.getByRole('heading', { name: 'Que faire maintenant' })).toHaveFocus();
  });

  it('keeps the address that was written over the one that the directory proposes', async () => {
    const begun = { contactEmail: 'rh@exemple.fr' };
    leftDraft('information-de-l-employeur', summary.reference, begun, true);
    const { screen, http, fixture } = await open({ ...handedOver, actions: ['INFORM_EMPLOYER'] });
    await userEvent.click(screen.getByRole('button', { name: 'Informer l’employeur' }));
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le brouillon' }));
    http
      .expectOne('/api/v1/centres/cdg71/bodies/217100767')
      .flush({ contacts: [{ name: 'A', function: 'HR', email: 'autre@exemple.fr', to: null }] });
    await fixture.whenStable();
    expect(screen.getByRole('textbox', { name: /Adresse électronique/ })).toHaveValue(
      begun.contactEmail,
    );
  });

  it('asks why before it declares a referral inadmissible', async () => {
    const { screen, http } = await open(examined);
    const window = await ask(screen, 'Déclarer irrecevable');
    await userEvent.click(window.getByRole('button', { name: 'Déclarer irrecevable' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Motif.*quelques mots/);
    http.expectNone(`${address}/inadmissibility`);
  });

  const dominique = {
    id: 'a1',
    name: 'Dominique Essai',
    quality: 'UNION_REPRESENTATIVE',
    email: 'syndicat@exemple.fr',
    since: '2026-03-16T10:00:00Z',
    active: true,
    mandate: 'CLEAN',
  } as const;

  it('shows who assists the employee, with the mandate, and ends an access with a reason', async () => {
    const { screen, http } = await open({
      ...examined,
      assistants: [dominique],
      actions: ['END_ASSISTANCE'],
    });
    const section = within(
      screen.getByRole('region', { name: 'Personnes qui assistent l’agent (1)' }),
    );
    expect(section.getByText('Dominique Essai')).toBeVisible();
    expect(section.getByText(/représentant syndical/)).toBeVisible();
    expect(section.getByRole('link', { name: 'Télécharger le mandat' })).toHaveAttribute(
      'href',
      `${address}/assistants/a1/mandate`,
    );
    const dialog = await ask(screen, 'Mettre fin à l’accès de Dominique Essai');
    await userEvent.type(dialog.getByRole('textbox', { name: /Motif/ }), 'Mandat dénoncé');
    await userEvent.click(dialog.getByRole('button', { name: 'Mettre fin à cet accès' }));
    const call = await vi.waitFor(() => http.expectOne(`${address}/assistants/a1/end`));
    expect(call.request.body).toEqual({ reason: 'Mandat dénoncé' });
    call.flush({
      ...examined,
      assistants: [
        { ...dominique, active: false, endedAt: '2026-03-17T10:00:00Z', endedBy: 'CENTRE' },
      ],
    });
    expect(await screen.findByText('L’accès est terminé.')).toBeVisible();
    expect(screen.getByText(/retiré par le centre/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Mettre fin à/ })).toBeNull();
  });

  it('names nobody who assists once the case is the mediator’s', async () => {
    const { screen } = await open({
      ...handedOver,
      assistants: [{ ...dominique, name: null, email: null }],
      actions: ['END_ASSISTANCE'],
    });
    expect(screen.getByText('Nom réservé au médiateur')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Télécharger le mandat' })).toBeNull();
    expect(
      screen.getByRole('button', {
        name: 'Mettre fin à l’accès de la personne désignée (représentant syndical)',
      }),
    ).toBeVisible();
  });
});
