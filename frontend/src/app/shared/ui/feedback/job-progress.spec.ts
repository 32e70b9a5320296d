import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { signal } from '@angular/core';
import { actingAs } from '../../../../testing/bulk-job';
import { render } from '../../../../testing/render';
import { CentreStore } from '../../data/centre-store';
import type { Job } from '../../data/job';
import { JobStore } from '../../data/job-store';
import { SessionStore } from '../../data/session-store';
import { Toasts } from '../../data/toasts';
import { RunningJobs } from './running-jobs';
import { TestBed } from '@angular/core/testing';

const jobs = '/api/v1/centres/cdg71/jobs';
const running: Job = {
  id: '018f',
  kind: 'EXPORT',
  title: 'Export des collectivités',
  state: 'RUNNING',
  total: 478,
  done: 120,
  failed: 0,
  problems: [],
  startedAt: new Date().toISOString(),
  finishedAt: null,
  result: null,
  cancellable: true,
};

async function open(items: readonly Job[]) {
  const rendered = await render(RunningJobs, {
    providers: [
      {
        provide: CentreStore,
        useValue: { current: signal({ slug: 'cdg71', timeZone: 'Europe/Paris' }) },
      },
      { provide: SessionStore, useValue: actingAs('CASE_MANAGER') },
    ],
  });
  const { http, fixture } = rendered;
  http
    .expectOne((call) => call.url === jobs)
    .flush({ items, page: 0, size: 25, total: items.length });
  await fixture.whenStable();
  return rendered;
}

async function unfold() {
  await userEvent.click(await screen.findByRole('button', { name: /Travaux/ }));
}

describe('running jobs', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 });
  });
  afterEach(() => vi.useRealTimers());

  it('shows nothing when nothing runs', async () => {
    await open([]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('finds the work again after a reload, follows it and tells its end', async () => {
    const { http } = await open([running]);
    await unfold();
    const area = screen.getByRole('region', { name: 'Travaux en cours' });
    expect(within(area).getByText(/En cours.: 120 faits sur 478/)).toBeVisible();
    expect(within(area).getByRole('progressbar', { name: running.title })).toBeVisible();

    await vi.advanceTimersByTimeAsync(2000);
    http.expectOne(`${jobs}/018f`).flush({
      ...running,
      state: 'DONE',
      done: 478,
      failed: 3,
      problems: [{ item: 'Cluny', message: 'Pas de SIRET.' }],
      finishedAt: new Date().toISOString(),
      result: { fileName: 'collectivites.csv', size: 12_000, expiresAt: '2026-11-29T08:00:00Z' },
    });
    expect(await screen.findByText(/Terminé.: 475 faits sur 478, 3.refus/)).toBeVisible();
    expect(TestBed.inject(Toasts).list()[0]?.text).toMatch(
      /Export des collectivités.: terminé, avec 3.refus/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Télécharger collectivites.csv' }));
    http.expectOne(`${jobs}/018f/result`).flush(new Blob(['x']));

    await userEvent.click(screen.getByRole('button', { name: /Retirer de la liste/ }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(localStorage.getItem('entremise.travaux-ranges')).toContain('018f');
  });

  it('stops work on demand', async () => {
    const { http } = await open([running]);
    await unfold();
    await userEvent.click(screen.getByRole('button', { name: /Arrêter.: Export/ }));
    http.expectNone(`${jobs}/018f/cancellation`);
    await userEvent.click(await screen.findByRole('button', { name: 'Arrêter le travail' }));
    (
      await vi.waitFor(() => http.expectOne({ method: 'POST', url: `${jobs}/018f/cancellation` }))
    ).flush({ ...running, state: 'CANCELLED', finishedAt: new Date().toISOString() });
    expect(await screen.findByText(/Arrêté sur demande.: 120 faits/)).toBeVisible();
  });

  it('goes on asking after a lost answer, and forgets work that is gone', async () => {
    const { http } = await open([running]);
    await unfold();
    await vi.advanceTimersByTimeAsync(2000);
    http.expectOne(`${jobs}/018f`).error(new ProgressEvent('error'));
    await vi.advanceTimersByTimeAsync(7000);
    http.expectOne(`${jobs}/018f`).flush(null, { status: 404, statusText: 'Not Found' });
    await vi.waitFor(() => expect(TestBed.inject(JobStore).all()).toEqual([]));
  });
});
