import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { actingAs, runningJob } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { BodyList } from './body-list';

const base = '/api/v1/centres/cdg71';
const cluny = {
  siren: '217101377',
  name: 'Cluny',
  kind: 'COMMUNE',
  postcodes: ['71250'],
  population: 5000,
  status: 'NONE',
  coverage: { conventionId: '018c', from: '2026-04-01', until: '2026-12-31' },
};

async function open(role: string) {
  const rendered = await render(BodyList, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: actingAs(role) }],
  });
  const { http, fixture } = rendered;
  http.match(({ url }) => url === `${base}/directory/filling`).forEach((call) => call.flush({}));
  http
    .expectOne((call) => call.url === `${base}/bodies`)
    .flush({ items: [cluny], page: 0, size: 25, total: 1 });
  await fixture.whenStable();
  return rendered;
}

describe('BodyList', () => {
  it('gives several bodies another status and follows the work', async () => {
    const { screen, http } = await open('CASE_MANAGER');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Cluny' }));
    await userEvent.click(screen.getByRole('button', { name: 'Changer le statut' }));
    const dialog = within(await screen.findByRole('dialog', { name: /1 collectivité$/ }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Affiliation volontaire' }));
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Enregistrer le statut' }));
    const call = await vi.waitFor(() => http.expectOne(`${base}/bodies/bulk-affiliations`));
    expect(call.request.body).toMatchObject({
      selection: { ids: ['217101377'] },
      status: 'VOLUNTARY',
    });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    call.flush(runningJob('Changement d’affiliation'));
    expect(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    ).toHaveTextContent('Changement d’affiliation');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says in words who is covered, by what and until when', async () => {
    const { screen } = await open('FINANCE');
    expect(screen.getByRole('cell', { name: /^Couverte/ })).toHaveTextContent(
      /Couverte par sa convention, depuis le 01\/04\/2026, jusqu’au 31\/12\/2026/,
    );
  });

  it('offers nothing to those who only read', async () => {
    const { screen } = await open('FINANCE');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
