import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { ListTrail } from '../../data/list-trail';
import { ListSteps } from './list-steps';

@Component({ selector: 'em-sample-page', imports: [ListSteps], template: '<em-list-steps />' })
class SamplePage {}

async function openAt(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'dossiers', component: SamplePage },
        { path: 'dossiers/:reference', component: SamplePage },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create('/dossiers?task=ASSIGN&page=2');
  const trail = TestBed.inject(ListTrail);
  trail.remember({
    title: 'Dossiers',
    rows: ['A', 'B', 'C'].map((reference) => trail.address(['/dossiers', reference])),
    before: 25,
    total: 60,
  });
  await harness.navigateByUrl(url);
  const element = harness.routeNativeElement as HTMLElement;
  document.body.append(element);
  return within(element);
}

describe('ListSteps', () => {
  it('leads to the row before, the row after and the list as it was', async () => {
    const screen = await openAt('/dossiers/B?onglet=temps');
    const steps = within(screen.getByRole('navigation', { name: /Dans la liste\s: Dossiers/ }));
    expect(steps.getByText('27 sur 60')).toBeVisible();
    expect(steps.getByRole('link', { name: 'Précédent' })).toHaveAttribute('href', '/dossiers/A');
    expect(steps.getByRole('link', { name: 'Suivant' })).toHaveAttribute('href', '/dossiers/C');
    await userEvent.click(steps.getByRole('link', { name: 'Retour à la liste' }));
    await expect.poll(() => TestBed.inject(Router).url).toBe('/dossiers?task=ASSIGN&page=2');
  });

  it('offers nothing before the first row', async () => {
    const screen = await openAt('/dossiers/A');
    expect(screen.queryByRole('link', { name: 'Précédent' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Suivant' })).toBeVisible();
  });

  it('stays silent on a page that is no row of the list', async () => {
    const screen = await openAt('/dossiers/Z');
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
