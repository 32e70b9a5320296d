import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  downloadModelDeliberation,
  getBody,
  getBodyAgreement,
  listOwnCases,
} from '../../api/functions';
import type { ConventionSheet } from '../../api/models';
import { affiliationLabel } from '../../shared/data/affiliation';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { Download } from '../../shared/data/download';
import { type Failure, failureOf } from '../../shared/data/problem';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { today } from '../../shared/format/french';
import { CentreContact } from '../../shared/ui/display/centre-contact';
import { Chip } from '../../shared/ui/display/chip';
import { Scanned } from '../../shared/ui/display/scanned';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { RecentList } from '../../shared/ui/home/recent-list';
import { lightsOf } from '../data/lights';
import { answerAwaited, currentConvention, nextStepWith } from '../data/next-step';
import { conventionSteps } from '../data/steps';
import { coverageSentence, stateLabel, stateTone } from '../data/wording';
import { LightRow } from '../ui/light-row';
import { StepRail } from '../ui/step-rail';
import { OwnLists } from './own-lists';

/** The space of a public body: where it stands, the one thing to do now, its convention. */
@Component({
  selector: 'em-own-body',
  imports: [
    CentreContact,
    Chip,
    Scanned,
    LightRow,
    MatButton,
    OwnLists,
    RecentList,
    RetryNotice,
    RouterLink,
    StepRail,
  ],
  templateUrl: './own-body.html',
  styleUrl: './own-body.scss',
})
export class OwnBody {
  private readonly session = inject(SessionStore);
  private readonly download = inject(Download);
  private readonly centres = inject(CentreStore);

  readonly centre = input.required<string>();
  /** Which one, for somebody who works for several bodies. */
  readonly siren = input<string>();

  protected readonly bodies = computed(() => this.session.bodiesIn(this.centre(), may.readOwnBody));
  protected readonly body = computed(
    () => this.bodies().find((body) => body.siren === this.siren()) ?? this.bodies()[0],
  );
  private readonly where = () => {
    const body = this.body();
    return body ? { centre: this.centre(), siren: body.siren } : undefined;
  };
  protected readonly sheetResource = apiResource(getBody, this.where);
  protected readonly agreementResource = apiResource(getBodyAgreement, this.where);
  /** Whoever signs for a body is not told who refers a case. */
  protected readonly readsCases = computed(() =>
    this.session
      .bodiesIn(this.centre(), may.readOwnCases)
      .some(({ siren }) => siren === this.body()?.siren),
  );
  private readonly awaitedResource = apiResource(listOwnCases, () => {
    const body = this.body();
    return body && this.readsCases()
      ? {
          centre: this.centre(),
          body: body.siren,
          employerAnswer: 'AWAITED' as const,
          sort: 'referralDate,asc',
          size: 1,
        }
      : undefined;
  });
  protected readonly sheet = computed(() =>
    this.sheetResource.hasValue() ? this.sheetResource.value() : undefined,
  );
  protected readonly agreement = computed(() =>
    this.agreementResource.hasValue() ? this.agreementResource.value() : undefined,
  );
  protected readonly error = computed(
    () => this.sheetResource.error() ?? this.agreementResource.error(),
  );

  protected readonly next = computed(() => {
    const agreement = this.agreement();
    const awaited = this.awaitedResource.hasValue() ? this.awaitedResource.value() : undefined;
    return agreement && this.sheet() && !this.awaitedResource.isLoading()
      ? (answerAwaited(awaited?.items ?? [], awaited?.total ?? 0) ??
          nextStepWith(agreement, this.lights()))
      : undefined;
  });
  protected readonly lights = computed(() => {
    const [sheet, agreement] = [this.sheet(), this.agreement()];
    return sheet && agreement ? lightsOf(sheet, agreement) : [];
  });
  protected readonly coverage = computed(() => {
    const coverage = this.agreement()?.coverage;
    return coverage ? coverageSentence(coverage) : '';
  });
  protected readonly convention = computed(() => {
    const agreement = this.agreement();
    return agreement ? currentConvention(agreement) : undefined;
  });
  protected readonly steps = computed(() => {
    const convention = this.convention();
    const timeZone = this.centres.current()?.timeZone;
    return convention ? conventionSteps(convention, today(timeZone), timeZone) : [];
  });

  protected readonly failure = signal<Failure | null>(null);
  protected readonly fetching = signal(false);
  protected readonly modelDeliberation = computed(() =>
    downloadModelDeliberation.PATH.replace('{centre}', this.centre()),
  );
  protected readonly statusLabel = affiliationLabel;
  protected readonly stateLabel = stateLabel;
  protected readonly stateTone = stateTone;

  protected reload(): void {
    this.sheetResource.reload();
    this.agreementResource.reload();
    this.awaitedResource.reload();
  }

  protected async fetchFile(sheet: ConventionSheet, which: 'pdf' | 'signed-copy'): Promise<void> {
    if (this.fetching()) {
      return;
    }
    this.fetching.set(true);
    this.failure.set(null);
    try {
      await this.download.save(
        `/api/v1/centres/${this.centre()}/conventions/${sheet.convention.id}/${which}`,
        which === 'pdf' ? 'convention-mpo.pdf' : 'convention-mpo-signee.pdf',
      );
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.fetching.set(false);
    }
  }
}
