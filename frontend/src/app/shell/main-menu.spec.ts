import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { MainMenu } from './main-menu';

describe('MainMenu', () => {
  it('unfolds behind its button and folds again on the way to a page or with Escape', async () => {
    const { screen, fixture } = await render(MainMenu, {
      routes: [{ path: '**', children: [] }],
    });
    // Only narrow screens show the button.
    const button = screen.getByRole('button', { hidden: true });
    expect(button).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(button);
    await fixture.whenStable();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    fireEvent.keyDown(button, { key: 'Escape' });
    await fixture.whenStable();
    expect(button).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(button);
    await TestBed.inject(Router).navigateByUrl('/cdg71');
    await fixture.whenStable();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });
});
