import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { JournalCheck as Found } from '../../api/models';
import { JournalCheck } from './journal-check';

const whole: Found = {
  at: '2026-11-22T08:00:00Z',
  checked: 1204,
  waiting: 0,
  anchoredNo: 1200,
  anchoredAt: '2026-11-21T07:00:00Z',
};
const address = '/api/v1/centres/cdg71/journal/check';

async function check(found: Found | { status: number }) {
  const rendered = await render(JournalCheck, { inputs: { centre: 'cdg71' } });
  const { screen, http, fixture } = rendered;
  await userEvent.click(screen.getByRole('button', { name: /Vérifier l’intégrité/ }));
  const call = http.expectOne({ method: 'POST', url: address });
  if ('status' in found) {
    call.flush(null, { status: found.status, statusText: 'refused' });
  } else {
    call.flush(found);
  }
  await fixture.whenStable();
  return rendered;
}

describe('JournalCheck', () => {
  it('says that the journal is whole and how far others can attest it', async () => {
    const { screen } = await check(whole);
    expect(
      await screen.findByText(/Le journal est intact\s: 1\s204 lignes vérifiées/),
    ).toBeVisible();
    expect(
      await screen.findByText(
        /Les 1\s200 premières sont attestées hors du centre depuis le 21 novembre/,
      ),
    ).toBeVisible();
  });

  it('names the line that was changed', async () => {
    const { screen } = await check({
      ...whole,
      checked: 2,
      broken: { reason: 'ENTRY_CHANGED', no: 3, entryId: '018f' },
    });
    expect(await screen.findByText('Le journal a été altéré.')).toBeVisible();
    expect(await screen.findByText(/La ligne n°\s3 a été modifiée/)).toBeVisible();
    expect(screen.queryByText(/intact\s:/)).toBeNull();
  });

  it('tells when it could not be checked, and may be asked again', async () => {
    const { screen, fixture } = await check({ status: 503 });
    const again = await screen.findByRole('button', { name: /Vérifier l’intégrité/ });
    await fixture.whenStable();
    expect(again).toHaveAttribute('aria-disabled', 'false');
    expect(fixture.nativeElement.querySelector('.notice.error')).toBeVisible();
    expect(screen.queryByText(/intact\s:/)).toBeNull();
  });
});
