import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { DataRequestLine, DataRequestSheet } from '../../api/models';
import { today } from '../../shared/format/french';
import { RequestList } from './request-list';

const url = '/api/v1/centres/cdg71/data-requests';
const late: DataRequestLine = {
  id: '1',
  name: 'Camille Duret',
  email: 'camille.duret@exemple.test',
  right: 'ERASURE',
  receivedAt: '2020-01-06T09:05:00Z',
  dueOn: '2020-02-06',
  state: 'RECEIVED',
};
const due: DataRequestLine = {
  ...late,
  id: '2',
  name: 'Noa Petit',
  right: 'ACCESS',
  dueOn: today(),
};
const answered: DataRequestLine = {
  ...late,
  id: '3',
  name: 'Sam Roy',
  state: 'REFUSED',
  answeredAt: '2020-01-08T09:05:00Z',
};
const sheet: DataRequestSheet = {
  ...late,
  extendable: true,
  steps: [{ text: 'Reçue le 6 janvier 2020.', rule: 'RGPD, art. 12' }],
};

async function open(lines: readonly DataRequestLine[]) {
  const rendered = await render(RequestList, { inputs: { centre: 'cdg71' } });
  const asked = await vi.waitFor(() => rendered.http.expectOne(({ url: at }) => at === url));
  expect(asked.request.params.get('sort')).toBe('dueOn,asc');
  asked.flush({ items: lines, page: 0, size: 25, total: lines.length });
  return rendered;
}

async function act(person: string, name: string) {
  const row = await screen.findByRole('row', { name: new RegExp(person) });
  await userEvent.click(within(row).getByRole('button', { name: /Actions/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('RequestList', () => {
  it('says who asks what, until when, and what is late', async () => {
    await open([late, due, answered]);
    const row = await screen.findByRole('row', { name: /Camille Duret/ });
    expect(row).toHaveTextContent(/Effacement.*6 janvier 2020 à 10 h 05.*06\/02\/2020.*En retard/);
    expect(screen.getByRole('row', { name: /Noa Petit/ })).toHaveTextContent(/Accès.*À traiter/);
    expect(screen.getByRole('row', { name: /Sam Roy/ })).toHaveTextContent(/Refusée/);
  });

  it('says where requests are made while there is none', async () => {
    await open([]);
    expect(await screen.findByText(/elles se font sur la page publique/)).toBeVisible();
  });

  it('asks for words with an answer, offers to erase an account only where there is one', async () => {
    const { http } = await open([late]);
    await act('Camille Duret', 'Traiter');
    (await vi.waitFor(() => http.expectOne(`${url}/1`))).flush(sheet);
    (await vi.waitFor(() => http.expectOne(`${url}/1/account`))).flush({ reach: 'HERE' });
    const dialog = await screen.findByRole('dialog', {
      name: 'Demande sur des données personnelles',
    });
    expect(within(dialog).getByText(/Réponse due jusqu’au 6\sfévrier\s2020/)).toBeVisible();
    expect(within(dialog).queryByRole('checkbox')).toBeNull();

    await userEvent.click(within(dialog).getByRole('radio', { name: /^La satisfaire/ }));
    await userEvent.click(
      await within(dialog).findByRole('checkbox', { name: /Effacer aussi son compte/ }),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Répondre' }));
    expect(await within(dialog).findByRole('alert', { name: '' })).toHaveTextContent(
      'Dites à la personne ce qui a été fait.',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Ce que la personne lit' }),
      'Votre compte est effacé.',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Répondre' }));
    const sent = await vi.waitFor(() => http.expectOne(`${url}/1/answer`));
    expect(sent.request.body).toEqual({
      granted: true,
      words: 'Votre compte est effacé.',
      erase: true,
    });
    sent.flush({ ...sheet, state: 'GRANTED', extendable: false });
    await vi.waitFor(() => http.expectOne(({ url: at }) => at === url));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lets an answered request be read again, without a form', async () => {
    const { http } = await open([answered]);
    await act('Sam Roy', 'Relire');
    (await vi.waitFor(() => http.expectOne(`${url}/3`))).flush({
      ...sheet,
      ...answered,
      extendable: false,
      answer: 'Votre dossier est une archive publique.',
      answeredBy: 'Administration cdg71',
    });
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('Votre dossier est une archive publique.'),
    ).toBeVisible();
    expect(within(dialog).getByText(/par Administration cdg71/)).toBeVisible();
    expect(within(dialog).queryByRole('radio')).toBeNull();
    http.expectNone(`${url}/3/account`);
  });
});
