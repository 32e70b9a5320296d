import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { SessionList } from './session-list';

const sessions = '/api/v1/account/sessions';
const rows = [
  {
    handle: 'a1',
    device: 'Firefox, Linux',
    address: '192.0.2.1',
    signedInAt: '2026-11-23T08:00:00Z',
    lastSeenAt: '2026-11-23T09:00:00Z',
    current: true,
  },
  {
    handle: 'b2',
    device: 'Safari, iPhone',
    address: '192.0.2.2',
    signedInAt: '2026-11-22T08:00:00Z',
    lastSeenAt: '2026-11-22T09:00:00Z',
    current: false,
  },
];

describe('SessionList', () => {
  it('ends a session on another device, never the one in use', async () => {
    const { screen, http, fixture } = await render(SessionList);
    http.expectOne(sessions).flush(rows);
    await fixture.whenStable();
    expect(await screen.findByRole('row', { name: /Firefox, Linux/ })).toHaveTextContent(
      /Cette session/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Mettre fin\sà la session Safari, iPhone/ }),
    );
    const call = await vi.waitFor(() => http.expectOne(`${sessions}/b2`));
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    (await vi.waitFor(() => http.expectOne(sessions))).flush(rows.slice(0, 1));
    await fixture.whenStable();
    expect(screen.queryByRole('row', { name: /Safari, iPhone/ })).toBeNull();
  });
});
