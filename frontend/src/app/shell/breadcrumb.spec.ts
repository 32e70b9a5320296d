import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render } from '../../testing/render';
import { Breadcrumb } from './breadcrumb';

@Component({ imports: [Breadcrumb], template: '@if (shown()) {<em-breadcrumb />}' })
class Shell {
  readonly shown = signal(false);
}

describe('Breadcrumb', () => {
  it('knows the way to a page that was reached before it is shown', async () => {
    const { screen, fixture } = await render(Shell, {
      routes: [
        { path: 'cdg71', data: { breadcrumb: 'Centre' }, children: [{ path: '**', children: [] }] },
      ],
    });
    await TestBed.inject(Router).navigateByUrl('/cdg71/suivi');
    fixture.componentInstance.shown.set(true);
    await fixture.whenStable();

    expect(screen.getByRole('link', { name: 'Centre' })).toHaveAttribute('href', '/cdg71');
  });
});
