import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { Location } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { Router } from '@angular/router';
import { render } from '../../../../testing/render';
import { Toasts } from '../../data/toasts';
import { Confirmation, type Question } from './confirmation';
import { ToastOutlet } from './toast-outlet';

@Component({
  selector: 'em-sample-frame',
  imports: [ToastOutlet],
  template: `<em-toast-outlet />`,
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
  beforeEach(() => localStorage.clear());

  it('shows the consequence and wants the reason', async () => {
    const { frame } = await open();
    const answer = frame.confirmation.ask(question);
    const dialog = await screen.findByRole('dialog', { name: /Annuler la facture/ });
    expect(dialog).toHaveTextContent('Un avoir du même montant est émis.');

    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Motif.*quelques mots/);

    await userEvent.type(screen.getByRole('textbox', { name: 'Motif' }), 'Erreur de tarif');
    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await answer).toEqual({ reason: 'Erreur de tarif', day: '' });
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
    expect(await answer).toEqual({ reason: '', day: '' });
    expect(TestBed.inject(Confirmation).asked()).toBeNull();
  });

  it('asks for the day and lays the refusal of the server on it', async () => {
    const { frame } = await open();
    const act = vi.fn().mockRejectedValueOnce(
      new HttpErrorResponse({
        status: 422,
        error: {
          type: '/problems/invalid-input',
          errors: [{ field: 'lastDay', message: 'Ce jour est trop tôt.' }],
        },
      }),
    );
    void frame.confirmation.ask({
      heading: 'Mettre fin\u00a0?',
      consequence: 'Plus aucun message.',
      confirm: 'Mettre fin',
      day: {
        label: 'Dernier jour',
        name: 'lastDay',
        refusal: (day) => (day < '2026-01-01' ? 'Ce jour est passé.' : undefined),
      },
      act,
    });
    const button = await screen.findByRole('button', { name: 'Mettre fin' });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(/Dernier jour.*indiquez le jour/);
    const day = screen.getByRole('textbox', { name: 'Dernier jour' });
    await userEvent.type(day, '31/12/2025');
    await userEvent.click(button);
    expect(day).toHaveAccessibleDescription(/Ce jour est passé/);
    await userEvent.clear(day);
    await userEvent.type(day, '31/12/2026');
    await userEvent.click(button);
    expect(act).toHaveBeenCalledExactlyOnceWith({ reason: '', day: '2026-12-31' });
    await expect.poll(() => screen.queryByRole('alert')?.textContent).toMatch(/trop tôt/);
    expect(day).toHaveAccessibleDescription(/trop tôt/);
  });

  it('shows what somebody quicker has recorded, and does the act all the same on demand', async () => {
    const { frame } = await open();
    const take = vi.fn();
    const act = vi
      .fn()
      .mockRejectedValueOnce(new HttpErrorResponse({ status: 409 }))
      .mockResolvedValueOnce(undefined);
    const answer = frame.confirmation.ask({
      ...question,
      act,
      overtaken: ({ reason }) =>
        Promise.resolve({
          heading: 'Déjà annulée',
          differences: [{ label: 'Motif', mine: reason, theirs: 'Doublon' }],
          possible: true,
          takeLabel: 'Garder ce qui est enregistré',
          take,
        }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Motif' }), 'Erreur');
    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await screen.findByRole('alert', { name: 'Déjà annulée' })).toHaveTextContent(
      /Motif.*Erreur.*Doublon/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await answer).toEqual({ reason: 'Erreur', day: '' });
    expect(take).not.toHaveBeenCalled();
  });

  it('keeps the reason that Escape left, for the same question on the same page', async () => {
    const { frame } = await open();
    const first = frame.confirmation.ask(question);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Motif' }), 'Erreur de tarif');
    await screen.findByText(/Brouillon enregistré à/);
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(await first).toBeNull();

    const other = frame.confirmation.ask({ ...question, heading: 'Clore le dossier\u00a0?' });
    expect(await screen.findByRole('textbox', { name: 'Motif' })).toHaveValue('');
    expect(screen.queryByRole('region', { name: 'Brouillon' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await other).toBeNull();

    const again = frame.confirmation.ask(question);
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre le brouillon' }));
    expect(screen.getByRole('textbox', { name: 'Motif' })).toHaveValue('Erreur de tarif');
    await userEvent.click(screen.getByRole('button', { name: 'Annuler la facture' }));
    expect(await again).toEqual({ reason: 'Erreur de tarif', day: '' });
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('goes with the page when one goes back', async () => {
    const { frame } = await open();
    const router = TestBed.inject(Router);
    router.initialNavigation();
    await router.navigateByUrl('/?page=2');
    const answer = frame.confirmation.ask(question);
    await screen.findByRole('dialog');
    TestBed.inject(Location).back();
    expect(await answer).toBeNull();
  });

  it('gives the focus back to what asked', async () => {
    const { frame } = await open();
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const answer = frame.confirmation.ask(question);
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await answer;
    expect(opener).toHaveFocus();
  });

  it('gives the focus to the heading of the section when what asked is gone with the act', async () => {
    const { frame } = await open();
    const section = document.createElement('section');
    section.innerHTML = '<h2>Contacts</h2><button>Mettre fin</button><button>Ajouter</button>';
    document.body.append(section);
    const [opener, other] = section.querySelectorAll('button');
    opener?.focus();
    const answer = frame.confirmation.ask(question);
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await answer;
    opener?.remove();
    const heading = screen.getByRole('heading', { name: 'Contacts' });
    await expect.poll(() => document.activeElement).toBe(heading);

    other?.focus();
    heading.remove();
    expect(other).toHaveFocus();
  });
});
