import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { TimeSheet } from './time-sheet';

const address = '/api/v1/centres/cdg71/cases/MPO-2026-71-000001/time-entries';
const interview = {
  id: '018f',
  activity: 'INDIVIDUAL_INTERVIEW',
  activityLabel: 'Entretien individuel',
  on: '2026-03-20',
  minutes: 90,
  countable: true,
  reversed: false,
  recordedAt: '2026-03-20T10:00:00Z',
};
const sheet = {
  items: [interview],
  page: 0,
  size: 100,
  total: 1,
  totalMinutes: 90,
  countableMinutes: 90,
  locked: false,
  openedOn: '2026-03-16',
};

async function open(answer: object = sheet) {
  const rendered = await render(TimeSheet, {
    inputs: { centre: 'cdg71', reference: 'MPO-2026-71-000001' },
  });
  const { http, fixture } = rendered;
  http
    .expectOne('/api/v1/centres/cdg71/billing/activities')
    .flush([{ activity: 'PLENARY', label: 'Réunion plénière', countable: true }]);
  http.expectOne((call) => call.url === address && call.method === 'GET').flush(answer);
  await fixture.whenStable();
  return rendered;
}

describe('TimeSheet', () => {
  it.each([
    ['1 h 30', 90],
    ['1,5', 90],
    ['90 min', 90],
    ['1:30', 90],
  ])('sends %s as %i minutes', async (typed, minutes) => {
    const { screen, http } = await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Activité' }), 'PLENARY');
    await userEvent.type(screen.getByRole('textbox', { name: 'Durée' }), typed);
    expect(await screen.findByText(/Compris : 1.h.30/)).toBeVisible();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Noter ce temps' }));
    const call = await vi.waitFor(() =>
      http.expectOne((each) => each.url === address && each.method === 'POST'),
    );
    expect(call.request.body).toMatchObject({ activity: 'PLENARY', minutes });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it('says how to write a duration that it cannot read', async () => {
    const { screen, http, fixture } = await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Durée' }), 'une heure');
    await userEvent.click(screen.getByRole('button', { name: 'Noter ce temps' }));
    await fixture.whenStable();
    expect(screen.getByRole('textbox', { name: 'Durée' })).toHaveAccessibleDescription(
      /Durée\s: écrivez par exemple 1 h 30/,
    );
    http.expectNone((call) => call.method === 'POST');
  });

  it('undoes a line only once it is confirmed', async () => {
    const { screen, http, fixture } = await open();
    await userEvent.click(screen.getByRole('button', { name: /Annuler Entretien individuel/ }));
    await fixture.whenStable();
    http.expectNone(`${address}/018f/reversal`);
    expect(await screen.findByRole('dialog', { name: /Annuler ce temps/ })).toHaveTextContent(
      /Entretien individuel.*du 20\/03\/2026.*une ligne contraire/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Annuler cette ligne' }));
    const call = await vi.waitFor(() => http.expectOne(`${address}/018f/reversal`));
    expect(call.request.method).toBe('POST');
    call.flush({ ...interview, reversed: true });
    await expect
      .poll(() => document.activeElement)
      .toBe(screen.getByRole('heading', { name: 'Temps passé' }));
  });

  it('takes no more time once the case is invoiced', async () => {
    const { screen } = await open({ ...sheet, locked: true });
    expect(screen.getByText(/Ce dossier est facturé/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Noter ce temps' })).toBeNull();
  });
});
