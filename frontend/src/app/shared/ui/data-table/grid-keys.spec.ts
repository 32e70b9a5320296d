import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

/** What has the focus, by its name. */
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ??
  document.activeElement?.textContent?.replace(/[▲▼↕]/g, '').trim();

describe('A table by the keyboard alone', () => {
  it('moves over rows, columns, ends and ten rows at a time', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer(sampleBodies(25));
    screen.getByRole('link', { name: 'Commune 1' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Commune 2');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/Actions\s: Commune 2/);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/Actions\s: Commune 3/);
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('Sélectionner Commune 3');
    await userEvent.keyboard('{PageDown}');
    expect(focused()).toBe('Sélectionner Commune 13');
    await userEvent.keyboard('{PageDown}{PageDown}');
    expect(focused()).toBe('Sélectionner Commune 25');
    await userEvent.keyboard('{End}');
    expect(focused()).toMatch(/Actions\s: Commune 25/);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('Sélectionner toute la page');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toMatch(/Actions\s: Commune 25/);
  });

  it('sorts, ticks and acts without a mouse', async () => {
    const { screen, answer, sample } = await openSample('/liste');
    await answer(sampleBodies(3));
    screen.getByRole('link', { name: 'Commune 1' }).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Nom');
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}[Space]{ArrowDown}[Space]');
    expect(screen.getByText('2 lignes sélectionnées')).toBeVisible();
    screen.getByRole('button', { name: 'Changer le statut' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(sample.asked()?.ids).toEqual(['217100001', '217100002']);
    screen.getByRole('button', { name: 'Nom' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => TestBed.inject(Router).url).toBe('/liste?tri=name,desc');
  });

  it('opens and leaves the menu of a row', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer(sampleBodies(2));
    const menu = screen.getByRole('button', { name: /Actions\s: Commune 1/ });
    menu.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Ouvrir');
    // The menu reads the old key codes, which only this way of pressing a key gives.
    const press = (key: string, keyCode: number) =>
      fireEvent.keyDown(document.activeElement ?? menu, { key, keyCode });
    press('ArrowDown', 40);
    expect(focused()).toBe('Classer');
    press('Escape', 27);
    await expect.poll(() => document.activeElement).toBe(menu);
  });

  it('passes over the whole table at once', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer(sampleBodies(2), 60);
    screen.getByRole('button', { name: 'Passer le tableau' }).focus();
    await userEvent.keyboard('{Enter}{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Lignes par page/ }));
  });
});
