import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { SecondFactor } from './second-factor';

const factor = '/api/v1/account/second-factor';

describe('SecondFactor', () => {
  it('gives the application its secret, then the recovery codes once', async () => {
    const { screen, http, fixture } = await render(SecondFactor, {
      inputs: { on: false, codesLeft: 0 },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Activer un second facteur' }));
    (await vi.waitFor(() => http.expectOne(factor))).flush({
      secret: 'JBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/Entremise:a',
      size: 25,
      path: 'M0 0h1v1h-1z',
    });
    expect(await screen.findByRole('img', { name: /Code à photographier/ })).toHaveAttribute(
      'viewBox',
      '-4 -4 33 33',
    );
    expect(screen.getByText('JBSWY3DPEHPK3PXP')).toBeVisible();

    await userEvent.type(screen.getByRole('textbox', { name: 'Code de l’application' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Activer le second facteur' }));
    const confirmed = await vi.waitFor(() => http.expectOne(`${factor}/confirmation`));
    expect(confirmed.request.body).toEqual({ code: '123456' });
    confirmed.flush({ codes: ['abcde-fghjk', 'mnpqr-stuvw'] });
    expect(await screen.findByText('abcde-fghjk')).toBeVisible();
    expect(screen.getByRole('status')).toHaveFocus();
    fixture.componentRef.setInput('on', true);
    await fixture.whenStable();
    expect(screen.getByText('mnpqr-stuvw')).toBeVisible();
  });

  it('is put away with a code', async () => {
    const { screen, http } = await render(SecondFactor, { inputs: { on: true, codesLeft: 10 } });
    await userEvent.click(screen.getByRole('button', { name: 'Retirer le second facteur' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Code de l’application' }), '000000');
    await userEvent.click(screen.getByRole('button', { name: 'Retirer le second facteur' }));
    (await vi.waitFor(() => http.expectOne(`${factor}/removal`))).flush(
      {
        type: '/problems/invalid-input',
        errors: [{ field: 'code', message: 'Ce code est inexact ou a déjà servi.' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/a déjà servi/);
  });
});
