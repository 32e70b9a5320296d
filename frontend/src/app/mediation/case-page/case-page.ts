import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { getCase } from '../../api/functions';
import type { CaseSheet } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import type { SeenCase } from '../data/case-client';
import { Admissibility } from '../ui/admissibility';
import { CaseState } from '../ui/case-state';
import { StageRail } from '../ui/stage-rail';
import { Wall } from '../ui/wall';
import { type Act, actsOf, doneOf } from './acts';
import { AnswerAct } from './answer-act';
import { AskedActs, isAsked } from './asked-acts';
import { AssignAct } from './assign-act';
import { CaseAssistants } from './case-assistants';
import { CaseFacts } from './case-facts';
import { CasePieces } from './case-pieces';
import { CloseAct } from './close-act';
import { InformAct } from './inform-act';
import { TimeSheet } from './time-sheet';

/** One case: its stages, what may be done now, what may be seen of it, and what is kept from this person. */
@Component({
  selector: 'em-case-page',
  imports: [
    Admissibility,
    AnswerAct,
    AssignAct,
    CaseAssistants,
    CaseFacts,
    CasePieces,
    CaseState,
    CloseAct,
    InformAct,
    ListSteps,
    MatButton,
    RetryNotice,
    StageRail,
    TimeSheet,
    Wall,
  ],
  templateUrl: './case-page.html',
  styleUrl: './case-page.scss',
})
export class CasePage {
  private readonly asking = inject(AskedActs);
  private readonly title = inject(PageTitle);
  private readonly current = inject(CentreStore).current;

  readonly centre = input.required<string>();
  readonly reference = input.required<string>();

  protected readonly resource = apiResource(getCase, () => ({
    centre: this.centre(),
    reference: this.reference(),
  }));
  protected readonly sheet = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly seen = computed<SeenCase>(() => ({
    centre: this.centre(),
    reference: this.reference(),
    version: this.sheet()?.version ?? 0,
  }));
  protected readonly timeZone = computed(() => this.current()?.timeZone ?? 'Europe/Paris');
  protected readonly possible = computed(() => actsOf(this.sheet()));
  /** The mediator of the case sees its content; everybody else is told that they do not. */
  protected readonly conducts = computed(() => this.sheet()?.hidden.content === false);

  protected readonly open = signal<Act | null>(null);
  protected readonly said = linkedSignal({ source: this.reference, computation: () => '' });

  constructor() {
    effect(() => this.title.set('Dossier', this.reference()));
  }

  protected async show(act: Act, sheet: CaseSheet): Promise<void> {
    this.said.set('');
    if (isAsked(act)) {
      const where = { centre: this.centre(), reference: this.reference() };
      const after = await this.asking.ask(act, where, sheet, (now) => this.readAgain(now));
      if (after) {
        this.changed(after, act);
      }
    } else {
      this.open.set(act);
    }
  }

  protected changed(sheet: CaseSheet, act = this.open()): void {
    this.said.set(doneOf(act));
    this.resource.set(sheet);
    this.close();
  }

  protected assistanceEnded(sheet: CaseSheet): void {
    this.changed(sheet);
    this.said.set('L’accès est terminé.');
  }

  /** The button that had the focus goes with the act: what can be done now takes it. */
  protected close(): void {
    this.open.set(null);
    document.getElementById('actions')?.focus();
  }

  /** Gives up what was about to be done for what somebody else has recorded. */
  protected readAgain(now: CaseSheet): void {
    this.resource.set(now);
    this.close();
  }
}
