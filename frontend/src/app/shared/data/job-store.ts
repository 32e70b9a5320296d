import { HttpErrorResponse } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '../../api/api';
import { cancelJob, downloadJobResult, getJob, listJobs } from '../../api/functions';
import { CentreStore } from './centre-store';
import { Download } from './download';
import { isActive, type Job } from './job';
import { failureOf } from './problem';
import { SessionStore } from './session-store';
import { Toasts } from './toasts';

const pace = 1500;
const paceAfterFailure = 6000;
/** What ended a short while ago is still worth a line after a reload, for its file above all. */
const recent = 15 * 60_000;
const putAwayName = 'entremise.travaux-ranges';

/**
 * The long work of the person in the centre of the address, read again until it ends. Pages hand over
 * what they start (`follow(job)`), `em-job-progress` shows one, `em-running-jobs` shows them all.
 */
@Injectable({ providedIn: 'root' })
export class JobStore {
  private readonly api = inject(Api);
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);

  private readonly centre = computed(() => {
    const slug = this.centres.current()?.slug;
    return slug && this.session.rolesIn(slug).length > 0 ? slug : undefined;
  });
  private readonly list = signal<readonly Job[]>([]);
  private readonly putAway = signal<readonly string[]>(storedIds());
  private readonly failures = signal(0);

  readonly all = this.list.asReadonly();
  readonly active = computed(() => this.list().filter(isActive));
  /** What runs, and what ended lately and was not put away. */
  readonly shown = computed(() =>
    this.list().filter(
      (job) =>
        isActive(job) ||
        (!this.putAway().includes(job.id) &&
          Date.now() - Date.parse(job.finishedAt ?? job.startedAt) < recent),
    ),
  );

  constructor() {
    let before: string | undefined;
    effect(() => {
      const centre = this.centre();
      untracked(() => {
        if (before) {
          this.list.set([]);
        }
        before = centre;
        if (centre) {
          void this.load(centre);
        }
      });
    });
    effect((onCleanup) => {
      const active = this.active();
      const centre = this.centre();
      if (!centre || active.length === 0) {
        return;
      }
      const wait = setTimeout(
        () => void this.readAgain(centre, active),
        this.failures() > 0 || document.hidden ? paceAfterFailure : pace,
      );
      onCleanup(() => clearTimeout(wait));
    });
  }

  find(id: string): Job | undefined {
    return this.list().find((job) => job.id === id);
  }

  /** Shows work that was just started, or work of which only the id is known. */
  follow(job: Job): void {
    this.list.update((list) => [job, ...list.filter((other) => other.id !== job.id)]);
  }

  async read(centre: string, id: string): Promise<Job> {
    const job = await this.api.invoke(getJob, { centre, id });
    this.replace(job);
    return job;
  }

  /** Asks to stop: what is done stays done. Throws what the server refuses. */
  async cancel(centre: string, id: string): Promise<void> {
    this.replace(await this.api.invoke(cancelJob, { centre, id }));
  }

  async save(centre: string, job: Job): Promise<void> {
    try {
      await this.files.save(
        downloadJobResult.PATH.replace('{centre}', centre).replace(
          '{id}',
          encodeURIComponent(job.id),
        ),
        job.result?.fileName ?? 'resultat',
      );
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }

  /** Takes finished work off the screen, on this device. */
  remove(id: string): void {
    this.putAway.update((ids) => [id, ...ids].slice(0, 100));
    try {
      localStorage.setItem(putAwayName, JSON.stringify(this.putAway()));
    } catch {
      // A browser that keeps nothing shows the line again after a reload.
    }
  }

  private async load(centre: string): Promise<void> {
    try {
      const page = await this.api.invoke(listJobs, { centre, page: 0, size: 25 });
      if (centre === this.centre()) {
        const started = this.list();
        this.list.set([
          ...started,
          ...page.items.filter((job) => !started.some((other) => other.id === job.id)),
        ]);
      }
    } catch {
      // The area of running work stays empty; what the page starts is followed all the same.
    }
  }

  private async readAgain(centre: string, jobs: readonly Job[]): Promise<void> {
    let missed = 0;
    for (const { id } of jobs) {
      try {
        await this.read(centre, id);
      } catch (error) {
        missed++;
        if (error instanceof HttpErrorResponse && error.status === 404) {
          this.list.update((list) => list.filter((job) => job.id !== id));
        }
      }
    }
    this.failures.update((count) => (missed > 0 ? count + 1 : 0));
  }

  private replace(job: Job): void {
    const before = this.find(job.id);
    this.list.update((list) =>
      before ? list.map((other) => (other.id === job.id ? job : other)) : [job, ...list],
    );
    if (before && isActive(before) && !isActive(job)) {
      this.announce(job);
    }
  }

  private announce(job: Job): void {
    const centre = this.centre();
    if (job.state === 'FAILED' || job.state === 'INTERRUPTED') {
      this.toasts.fail(`${job.title}\u00a0: le travail s’est arrêté avant la fin.`);
    } else if (job.state === 'DONE') {
      const refused = job.failed > 0 ? `, avec ${job.failed}\u00a0refus` : '';
      this.toasts.say(
        `${job.title}\u00a0: terminé${refused}.`,
        job.result && centre
          ? { label: 'Télécharger', run: () => this.save(centre, job) }
          : undefined,
      );
    }
  }
}

function storedIds(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(putAwayName) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
