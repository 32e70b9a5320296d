import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { HttpErrorResponse } from '@angular/common/http';
import { render } from '../../../../testing/render';
import { Toasts } from '../../data/toasts';
import { ConfirmOutlet } from './confirm-outlet';
import { Confirmation, type Question } from './confirmation';
import { ToastOutlet } from './toast-outlet';

@Component({
  selector: 'em-sample-frame',
  imports: [ConfirmOutlet, ToastOutlet],
  template: `<em-toast-outlet /><em-confirm-outlet />`,
})
class SampleFrame {
  readonly toasts = inject(Toasts);
  readonly confirmation = inject(Confirmation);
}

const question: Question = {
  heading: 'Annuler la facture\u00a0?',
  consequence: 'Un avoir du même montant est émis.',
  confirm: 'Annuler la facture',
  danger: true,
  reason: { label: 'Motif' },
};

async function open() {
  const rendered = await render(SampleFrame);
  return { ...rendered, frame: rendered.fixture.componentInstance };
}

describe('toasts', () => {
  afterEach(() => vi.useRealTimers());

  it('tells what was done politely and goes by itself, but waits for the pointer', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { frame, fixture } = await open();
    frame.toasts.say('Vue enregistrée.');
    await fixture.whenStable();
    const text = screen.getByText(/Vue enregistrée/);
    expect(text.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');

    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.hover(text);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByText(/Vue enregistrée/)).toBeVisible();

    await user.unhover(text);
    await vi.advanceTimersByTimeAsync(9000);
    expect(screen.queryByText(/Vue enregistrée/)).toBeNull();
  });

  it('keeps a failure until it is closed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { frame, fixture } = await open();
    frame.toasts.fail('L’export a échoué.');
    await fixture.whenStable();
    const text = screen.getByText(/L’export a échoué/);
    expect(text.closest('[aria-live]')).toHaveAttribute('aria-live', 'assertive');
    await vi.advanceTimersByTimeAsync(60_000);
    await userEvent
      .setup({ advanceTimers: vi.advanceTimersByTime })
      .click(screen.getByRole('button', { name: /Fermer le message.*échoué/ }));
    expect(screen.queryByText(/L’export a échoué/)).toBeNull();
  });

  it('offers one thing to do', async () => {
    const { frame, fixture } = await open();
    const run = vi.fn();
    frame.toasts.say('Export terminé.', { label: 'Télécharger', run });
    await fixture.whenStable();
    await userEvent.click(screen.getByRole('button', { name: 'Télécharger' }));
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('a question before an act', () => {
  it('shows the consequence and wants the reason', async () => {
    const { frame } = await open();
    const answer = frame.confirmation.ask(question);
    const dialog = await screen.findByRole('dialog', { name: /Annuler la facture/ });
    expect(dialog).toHaveTextContent('Un avoir du même montant est émis.');

    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Motif.*quelques mots/);

    await userEvent.type(screen.getByRole('textbox', { name: 'Motif' }), 'Erreur de tarif');
    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await answer).toEqual({ reason: 'Erreur de tarif' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('answers nothing when the person keeps things as they are', async () => {
    const { frame } = await open();
    const answer = frame.confirmation.ask(question);
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(await answer).toBeNull();
  });

  it('stays open with the refusal of the server', async () => {
    const { frame } = await open();
    const act = vi
      .fn()
      .mockRejectedValueOnce(new HttpErrorResponse({ status: 503 }))
      .mockResolvedValueOnce(undefined);
    const { reason, ...plain } = question;
    expect(reason).toBeDefined();
    const answer = frame.confirmation.ask({ ...plain, act });
    const button = await screen.findByRole('button', { name: 'Annuler la facture' });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(/momentanément indisponible/);
    await userEvent.click(button);
    expect(await answer).toEqual({ reason: '' });
    expect(TestBed.inject(Confirmation).asked()).toBeNull();
  });
});
