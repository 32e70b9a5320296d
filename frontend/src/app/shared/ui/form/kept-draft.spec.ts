import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField } from '@angular/forms/signals';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { readDraft, sweepDrafts } from '../../data/drafts';
import { SessionStore } from '../../data/session-store';
import { DraftFound, DraftSaved } from './draft-notice';
import { Control, Field } from './field';
import { keepDraft } from './kept-draft';
import { Submission } from './submission';

@Component({
  selector: 'em-sample-letter',
  imports: [Control, DraftFound, DraftSaved, Field, FormField],
  template: `
    <em-draft-found [draft]="draft" />
    <form (submit)="$event.preventDefault(); send()">
      <em-field label="Objet" [field]="form.subject">
        <input emControl [formField]="form.subject" />
      </em-field>
      <button type="submit">Envoyer</button>
    </form>
    <em-draft-saved [draft]="draft" />
  `,
})
class SampleLetter {
  readonly centre = input('cdg71');
  readonly case = input('MPO-2026-71-000001');
  readonly submission = new Submission();
  readonly model = signal({ subject: '' });
  readonly form = form(this.model);
  readonly draft = keepDraft({
    name: 'lettre',
    centre: this.centre,
    subject: this.case,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
    secret: true,
  });

  send(): Promise<boolean> {
    return this.submission.send(this.form, () => Promise.resolve());
  }
}

const place = {
  person: 'anne',
  centre: 'cdg71',
  form: 'lettre',
  subject: 'MPO-2026-71-000001',
};
const keptIn = (store: Storage) =>
  Object.keys(store).filter((name) => name.startsWith('entremise.brouillon.'));

async function open(person = 'anne', inputs: Record<string, string> = {}) {
  const rendered = await render(SampleLetter, {
    inputs,
    providers: [{ provide: SessionStore, useValue: { person: () => person } }],
  });
  await rendered.fixture.whenStable();
  return rendered;
}

/** The form as a later visit finds it, with a draft that Anne left. */
async function openAgain(person = 'anne', inputs: Record<string, string> = {}) {
  const { screen } = await open();
  await userEvent.type(screen.getByRole('textbox', { name: 'Objet' }), 'Congé refusé');
  await screen.findByText(/Brouillon enregistré à \d+.h.\d\d, sur cet appareil seulement/);
  TestBed.resetTestingModule();
  document.body.replaceChildren();
  return open(person, inputs);
}

describe('the draft of a form', () => {
  beforeEach(() => localStorage.clear());

  it('is kept as one types, with the hour, and erased once the form is sent', async () => {
    const { screen, fixture } = await open();
    expect(screen.queryByText(/Brouillon/)).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Objet' }), 'Congé');
    expect(await screen.findByText(/Brouillon enregistré à \d+.h.\d\d/)).toBeVisible();
    expect(readDraft(place)?.value).toEqual({ subject: 'Congé' });
    expect(fixture.componentInstance.draft.unsaved()).toBe(false);

    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await expect.poll(() => keptIn(localStorage)).toEqual([]);
  });

  it('is offered again on a later visit and resumed on demand', async () => {
    const { screen } = await openAgain();
    const box = screen.getByRole('textbox', { name: 'Objet' });
    expect(screen.getByRole('region', { name: 'Brouillon' })).toHaveTextContent(
      /Vous avez un brouillon/,
    );
    expect(box).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le brouillon' }));
    expect(box).toHaveValue('Congé refusé');
    await expect.poll(() => document.activeElement?.textContent).toBe('Le brouillon est repris.');
    expect(screen.queryByRole('region', { name: 'Brouillon' })).toBeNull();
  });

  it.each([
    ['somebody else on the same device', 'paul', {}],
    ['a visitor', '', {}],
    ['another centre', 'anne', { centre: 'cdg63' }],
    ['another case', 'anne', { case: 'MPO-2026-71-000002' }],
  ])('is never shown to %s', async (_, person, inputs) => {
    const { screen } = await openAgain(person, inputs);
    expect(screen.queryByRole('region', { name: 'Brouillon' })).toBeNull();
  });

  it('is not written over before it is decided on', async () => {
    const { screen, fixture } = await openAgain();
    await userEvent.type(screen.getByRole('textbox', { name: 'Objet' }), 'Autre');
    await fixture.whenStable();
    expect(readDraft(place)?.value).toEqual({ subject: 'Congé refusé' });
    expect(fixture.componentInstance.draft.unsaved()).toBe(true);
  });

  it('is given up once that is confirmed, and the form is empty again', async () => {
    const { screen } = await openAgain();
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le brouillon' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Abandonner le brouillon' }));
    const asked = within(await screen.findByRole('dialog', { name: /Abandonner le brouillon/ }));
    await userEvent.click(asked.getByRole('button', { name: 'Abandonner le brouillon' }));
    await expect.poll(() => keptIn(localStorage)).toEqual([]);
    await expect
      .poll(() => screen.getByRole<HTMLInputElement>('textbox', { name: 'Objet' }).value)
      .toBe('');
  });

  it('tells when the browser refuses to keep it', async () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    try {
      const { screen, fixture } = await open();
      await userEvent.type(screen.getByRole('textbox', { name: 'Objet' }), 'C');
      expect(await screen.findByText(/refuse de garder un brouillon/)).toBeVisible();
      expect(fixture.componentInstance.draft.unsaved()).toBe(true);
    } finally {
      refuse.mockRestore();
    }
  });

  it('is swept away when it is old, when somebody else logs in, when nobody is logged in', async () => {
    const left = async () => {
      TestBed.resetTestingModule();
      document.body.replaceChildren();
      localStorage.clear();
      await openAgain();
      expect(keptIn(localStorage)).toHaveLength(1);
    };
    await left();
    sweepDrafts('anne');
    expect(keptIn(localStorage)).toHaveLength(1);
    sweepDrafts('paul');
    expect(keptIn(localStorage)).toEqual([]);
    await left();
    sweepDrafts(undefined);
    expect(keptIn(localStorage)).toEqual([]);
    await left();
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    expect(readDraft(place, tomorrow)).toBeUndefined();
    sweepDrafts('anne', tomorrow);
    expect(keptIn(localStorage)).toEqual([]);
  });
});
