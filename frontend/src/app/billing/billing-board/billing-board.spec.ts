import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { actingAs, runningJob } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { BillingBoard } from './billing-board';

const base = '/api/v1/centres/cdg71';
const prepared = {
  code: 'K7-42',
  bodySiren: '217101377',
  bodyName: 'Cluny',
  openedOn: '2026-03-16',
  closedOn: '2026-05-20',
  totalMinutes: 240,
  countableMinutes: 240,
  hourlyRate: 100,
  amount: 400,
  paid: 0,
  state: 'TO_INVOICE',
  invoiceId: '018f',
};

async function open(role: string) {
  const rendered = await render(BillingBoard, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: actingAs(role) }],
  });
  const { http, fixture } = rendered;
  http
    .expectOne((call) => call.url === `${base}/billing/cases`)
    .flush({
      items: [prepared, { ...prepared, code: 'K7-43', invoiceId: null }],
      page: 0,
      size: 25,
      total: 2,
    });
  await fixture.whenStable();
  return rendered;
}

describe('BillingBoard', () => {
  it('issues the prepared invoices, after saying that they will not change any more', async () => {
    const { screen, http } = await open('FINANCE');
    expect(screen.queryByRole('checkbox', { name: 'Sélectionner K7-43' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner K7-42' }));
    await userEvent.click(screen.getByRole('button', { name: 'Émettre les factures préparées' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Émettre les factures préparées' }),
    );
    expect(dialog.getByText(/1 facture prend son numéro et ne change plus/)).toBeVisible();
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Émettre' }));
    const call = await vi.waitFor(() => http.expectOne(`${base}/invoices/bulk-issue`));
    expect(call.request.body).toEqual({ selection: { ids: ['018f'] } });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    call.flush(runningJob('Émission de factures'));
    expect(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    ).toHaveTextContent('Émission de factures');
  });

  it('offers nothing to those who only read', async () => {
    const { screen } = await open('CENTRE_ADMIN');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
