import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField } from '@angular/forms/signals';
import { Router, RouterOutlet } from '@angular/router';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { ConfirmOutlet } from '../feedback/confirm-outlet';
import { Submission } from './submission';
import { guarded, guardUnsaved } from './unsaved-changes';

@Component({
  selector: 'em-sample-page',
  imports: [FormField],
  template: `<input aria-label="Nom" [formField]="form.name" />
    <button type="button" (click)="send()">Envoyer</button>`,
})
class SamplePage {
  readonly submission = new Submission();
  readonly form = form(signal({ name: '' }));
  constructor() {
    guardUnsaved(this.form, this.submission);
  }
  protected send() {
    return this.submission.send(this.form, () => Promise.resolve());
  }
}

@Component({ selector: 'em-other-page', template: `Autre page` })
class OtherPage {}

@Component({
  selector: 'em-sample-frame',
  imports: [RouterOutlet, ConfirmOutlet],
  template: `<router-outlet /><em-confirm-outlet />`,
})
class SampleFrame {}

async function open() {
  await render(SampleFrame, {
    routes: guarded([
      {
        path: 'parent',
        // Two pages are left at once: one question all the same.
        component: SampleFrame,
        loadChildren: () => Promise.resolve([{ path: 'page', component: SamplePage }]),
      },
      { path: 'autre', component: OtherPage },
    ]),
  });
  await TestBed.inject(Router).navigateByUrl('/parent/page');
  return { go: () => TestBed.inject(Router).navigateByUrl('/autre') };
}

describe('a page with something unsaved', () => {
  it('is left without a question while nothing was typed', async () => {
    const { go } = await open();
    expect(await go()).toBe(true);
  });

  it('asks once, and stays when that is wished', async () => {
    const { go } = await open();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Nom' }), 'Cluny');
    const left = go();
    const [stay] = await screen.findAllByRole('button', { name: 'Continuer la saisie' });
    await userEvent.click(stay as HTMLElement);
    expect(await left).toBe(false);
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Cluny');

    const again = go();
    const [leave] = await screen.findAllByRole('button', { name: 'Quitter sans enregistrer' });
    await userEvent.click(leave as HTMLElement);
    expect(await again).toBe(true);
  });

  it('asks nothing once it was sent, and tells the browser only what is unsaved', async () => {
    const { go } = await open();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Nom' }), 'Cluny');
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    expect(closing()).toBe(false);
    expect(await go()).toBe(true);
  });
});
