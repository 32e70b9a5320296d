import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { abandonConvention, getConvention, terminateConvention } from '../../api/functions';
import type { ConventionSheet, SignConventionRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { Download } from '../../shared/data/download';
import { may } from '../../shared/data/permissions';
import { type Failure, failureOf } from '../../shared/data/problem';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatLongDate, today } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { Scanned } from '../../shared/ui/display/scanned';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { AttachFile } from '../attach-file/attach-file';
import { conventionSteps } from '../data/steps';
import { isOpen, mayBeTerminated, stateLabel, stateTone } from '../data/wording';
import { MissingList } from '../ui/missing-list';
import { StepRail } from '../ui/step-rail';
import { endingOf, overtakenEnding } from './end-convention';
import { SendConvention } from './send-convention';
import { SignConvention } from './sign-convention';

/** A convention: where it is on its way, its facts, and what can be done with it now. */
@Component({
  selector: 'em-convention-page',
  imports: [
    AttachFile,
    Chip,
    Scanned,
    ListSteps,
    MatButton,
    MissingList,
    RetryNotice,
    RouterLink,
    SendConvention,
    SignConvention,
    StepRail,
  ],
  templateUrl: './convention-page.html',
  styleUrl: './convention-page.scss',
})
export class ConventionPage {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);
  private readonly download = inject(Download);
  private readonly title = inject(PageTitle);

  readonly centre = input.required<string>();
  readonly id = input.required<string>();

  protected readonly resource = apiResource(getConvention, () => ({
    centre: this.centre(),
    id: this.id(),
  }));
  protected readonly sheet = computed((): ConventionSheet | undefined =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly steps = computed(() => {
    const sheet = this.sheet();
    const timeZone = this.centres.current()?.timeZone;
    return sheet ? conventionSteps(sheet, today(timeZone), timeZone) : [];
  });
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editAgreements),
  );
  protected readonly open = signal<'send' | 'attach' | SignConventionRequest['party'] | null>(null);
  protected readonly done = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly failure = signal<Failure | null>(null);
  protected readonly fetching = signal(false);

  protected readonly isOpen = isOpen;
  protected readonly mayBeTerminated = mayBeTerminated;
  protected readonly stateLabel = stateLabel;
  protected readonly stateTone = stateTone;
  protected readonly date = formatDate;
  protected readonly longDate = formatLongDate;
  protected readonly path = computed(
    () => `/api/v1/centres/${this.centre()}/conventions/${this.id()}`,
  );

  constructor() {
    effect(() => {
      const name = this.sheet()?.convention.bodyName;
      if (name) {
        this.title.set(`Convention avec ${name}`);
      }
    });
  }

  protected saved(sheet: ConventionSheet, sentence: string): void {
    this.resource.set(sheet);
    this.open.set(null);
    this.done.set(sentence);
  }

  protected signed(sheet: ConventionSheet): void {
    const { effectiveOn } = sheet.convention;
    this.saved(
      sheet,
      effectiveOn
        ? `La signature est enregistrée\u00a0: la convention est conclue et prend effet le ${formatLongDate(effectiveOn)}.`
        : 'La signature est enregistrée. L’autre signature est encore attendue.',
    );
  }

  /** A concluded convention ends after a last covered day; another is given up. */
  protected async end(sheet: ConventionSheet): Promise<void> {
    const where = { centre: this.centre(), id: sheet.convention.id };
    const ends = mayBeTerminated(sheet.convention.state);
    let after = sheet;
    let { version } = sheet;
    const done = await this.confirmation.ask({
      ...endingOf(sheet),
      act: async ({ day, reason }) => {
        after = ends
          ? await this.api.invoke(terminateConvention, {
              ...where,
              body: { lastCoveredDay: day, reason, version },
            })
          : await this.api.invoke(abandonConvention, { ...where, body: { reason, version } });
      },
      overtaken: async (given) => {
        const now = await this.api.invoke(getConvention, where);
        version = now.version;
        return overtakenEnding(sheet, given, now, () => this.resource.set(now));
      },
    });
    if (done) {
      this.saved(
        after,
        ends ? 'La fin de la convention est enregistrée.' : 'La convention est abandonnée.',
      );
    }
  }

  protected attached(answer: unknown): void {
    this.saved(answer as ConventionSheet, 'La convention signée est jointe.');
  }

  protected async fetchFile(which: 'pdf' | 'signed-copy', name: string): Promise<void> {
    if (this.fetching()) {
      return;
    }
    this.fetching.set(true);
    this.failure.set(null);
    try {
      await this.download.save(`${this.path()}/${which}`, name);
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.fetching.set(false);
    }
  }
}
