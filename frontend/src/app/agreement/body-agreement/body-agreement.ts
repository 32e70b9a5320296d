import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { getBodyAgreement } from '../../api/functions';
import type { ConventionSheet, DeliberationSummary } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { Download } from '../../shared/data/download';
import { may } from '../../shared/data/permissions';
import { failureOf } from '../../shared/data/problem';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatDateTime, none } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { Scanned } from '../../shared/ui/display/scanned';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { currentConvention } from '../data/next-step';
import { coverageSentence, isOpen, mayBeTerminated, stateLabel, stateTone } from '../data/wording';
import { AttachFile } from '../attach-file/attach-file';
import { DraftConvention } from './draft-convention';
import { RecordDeliberation } from './record-deliberation';

/** Where a body stands, on its page: two lights, the coverage of today, its deliberations and conventions. */
@Component({
  selector: 'em-body-agreement',
  imports: [
    AttachFile,
    Cell,
    Chip,
    Scanned,
    DraftConvention,
    MatButton,
    RecordDeliberation,
    RetryNotice,
    SimpleTable,
  ],
  templateUrl: './body-agreement.html',
  styleUrl: './body-agreement.scss',
})
export class BodyAgreement {
  private readonly session = inject(SessionStore);
  private readonly download = inject(Download);
  private readonly centres = inject(CentreStore);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();

  protected readonly mayRead = computed(() =>
    this.session.hasRole(this.centre(), may.readAgreements),
  );
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editAgreements),
  );
  protected readonly resource = apiResource(getBodyAgreement, () =>
    this.mayRead() ? { centre: this.centre(), siren: this.siren() } : undefined,
  );
  protected readonly agreement = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly current = computed(() => {
    const agreement = this.agreement();
    return agreement ? currentConvention(agreement) : undefined;
  });
  protected readonly coverage = computed(() => {
    const coverage = this.agreement()?.coverage;
    return coverage ? coverageSentence(coverage) : '';
  });
  /** One at a time: another in preparation, or without an end, would be refused at its signature. */
  protected readonly mayDraft = computed(() => {
    const agreement = this.agreement();
    return (
      this.mayEdit() &&
      agreement?.hasDeliberated &&
      !agreement.conventions.some(
        ({ convention: { state } }) => isOpen(state) || mayBeTerminated(state),
      )
    );
  });

  protected readonly recording = signal(false);
  protected readonly drafting = signal(false);
  protected readonly attaching = signal<DeliberationSummary | null>(null);
  protected readonly done = signal('');
  protected readonly refusal = signal('');

  protected readonly stateLabel = stateLabel;
  protected readonly stateTone = stateTone;
  protected readonly date = formatDate;
  protected readonly deliberationColumns: readonly Column<DeliberationSummary>[] = [
    { key: 'number', label: 'Numéro', unbroken: true, text: (each) => each.number },
    { key: 'heldOn', label: 'Prise le', text: (each) => formatDate(each.heldOn) },
    { key: 'organ', label: 'Par', text: (each) => each.organ },
    {
      key: 'transmittedOn',
      label: 'Transmise au contrôle de légalité',
      text: (each) => formatDate(each.transmittedOn),
    },
    { key: 'file', label: 'Fichier' },
  ];
  protected readonly conventionColumns: readonly Column<ConventionSheet>[] = [
    {
      key: 'name',
      label: 'Convention',
      text: ({ convention }) =>
        convention.concludedOn
          ? `Convention du ${formatDate(convention.concludedOn)}`
          : `Convention préparée le ${formatDateTime(convention.draftedAt, this.centres.current()?.timeZone)}`,
      link: ({ convention }) => ['/', this.centre(), 'conventions', convention.id],
    },
    { key: 'state', label: 'État' },
    {
      key: 'effectiveOn',
      label: 'Décisions prises',
      text: ({ convention: { effectiveOn, endsOn } }) =>
        effectiveOn
          ? `à compter du ${formatDate(effectiveOn)}${endsOn ? ` et jusqu’au ${formatDate(endsOn)}` : ''}`
          : none,
    },
  ];

  protected recorded(sentence: string): void {
    this.recording.set(false);
    this.attaching.set(null);
    this.done.set(sentence);
    this.resource.reload();
  }

  protected fileOf(deliberation: DeliberationSummary): string {
    return `/api/v1/centres/${this.centre()}/deliberations/${deliberation.id}/file`;
  }

  protected async save(deliberation: DeliberationSummary): Promise<void> {
    this.refusal.set('');
    try {
      await this.download.save(
        this.fileOf(deliberation),
        `deliberation-${deliberation.number.replace(/[^\w-]+/g, '-')}.pdf`,
      );
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    }
  }
}
