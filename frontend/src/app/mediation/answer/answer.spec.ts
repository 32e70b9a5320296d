import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { Asked } from '../data/answer-client';
import { LetterAnswer } from './letter-answer';
import { ProposalAnswer } from './proposal-answer';

const base = '/api/v1/centres/cdg71/public';
const inputs = { centre: 'cdg71', token: 'secret' };
const asked: Asked = {
  invitation: {
    bodyName: 'Chalon-sur-Saône',
    givenName: 'Jeanne',
    familyName: 'Aubry',
    sentAt: '2026-03-16T09:00:00Z',
  },
  letterName: 'lettre.pdf',
};
const yes = { accepted: true, reference: 'MIP-2026-71-000001', followUpUrl: 'https://e.test/s' };

describe('LetterAnswer', () => {
  it('sends nothing before the employee confirms, with where they live', async () => {
    const { http } = await render(LetterAnswer, { inputs });
    (await vi.waitFor(() => http.expectOne(`${base}/letters/secret`))).flush(asked);
    expect((await screen.findByText('lettre.pdf')).closest('p')?.textContent.trim()).toBe(
      'Courrier transmis\u00a0: lettre.pdf',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Je confirme ma saisine' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Dites où vous habitez.');

    await userEvent.click(
      screen.getByRole('radio', { name: 'Dans un autre département français' }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Numéro du département' }),
      '2a',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Je confirme ma saisine' }));
    const sent = await vi.waitFor(() => http.expectOne(`${base}/letters/secret/confirmation`));
    expect(sent.request.body).toEqual({
      residence: { department: '2A' },
      situation: null,
      wish: null,
    });
    sent.flush({ ...yes, reference: 'MPO-2026-71-000002' });
    expect(await screen.findByText('MPO-2026-71-000002')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Votre saisine est enregistrée' })).toHaveFocus();
  });

  it('says that a link is not one', async () => {
    const { http } = await render(LetterAnswer, { inputs });
    (await vi.waitFor(() => http.expectOne(`${base}/letters/secret`))).flush(
      { type: '/problems/not-found' },
      { status: 404, statusText: 'x' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Ce lien ne fonctionne pas' }),
    ).toBeInTheDocument();
  });
});

describe('ProposalAnswer', () => {
  const url = `${base}/party-mediations/secret`;

  it('accepts once however often one clicks', async () => {
    const { http } = await render(ProposalAnswer, { inputs });
    (await vi.waitFor(() => http.expectOne(url))).flush({ ...asked, subject: 'Vos horaires' });
    expect(await screen.findByText('Vos horaires')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'J’accepte la médiation' }));
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Oui, j’accepte' }));
    const sent = await vi.waitFor(() => http.expectOne(`${url}/answer`));
    expect(sent.request.body).toEqual({ accepts: true });
    sent.flush(yes);
    expect(await screen.findByText('MIP-2026-71-000001')).toBeInTheDocument();
  });

  it('declines', async () => {
    const { http } = await render(ProposalAnswer, { inputs });
    (await vi.waitFor(() => http.expectOne(url))).flush(asked);
    await userEvent.click(await screen.findByRole('button', { name: 'Je refuse' }));
    http.expectNone(`${url}/answer`);
    await userEvent.click(await screen.findByRole('button', { name: 'Oui, je refuse' }));
    (await vi.waitFor(() => http.expectOne(`${url}/answer`))).flush({ accepted: false });
    expect(await screen.findByText(/Aucune médiation ne commence/)).toBeInTheDocument();
  });

  it('keeps the first answer', async () => {
    const { http } = await render(ProposalAnswer, { inputs });
    (await vi.waitFor(() => http.expectOne(url))).flush({
      ...asked,
      invitation: { ...asked.invitation, answeredOn: '2026-03-17', accepted: false },
    });
    expect(await screen.findByText(/Votre réponse du 17.mars 2026/)).toHaveTextContent(
      'vous avez dit non',
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
