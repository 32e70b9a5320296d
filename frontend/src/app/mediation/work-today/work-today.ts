import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { casesToDo } from '../../api/functions';
import type { CaseSummary } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { dayOf, today } from '../../shared/format/french';
import { FrDate, FrLongDate } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { AnomalyList } from '../../shared/ui/home/anomaly-list';
import { RecentList } from '../../shared/ui/home/recent-list';
import { SettingsCheck } from '../../shared/ui/home/settings-check';
import { CaseFigures } from '../case-figures/case-figures';
import { deadlinesAround } from '../data/deadlines';
import { DeadlineList } from '../ui/deadline-list';

interface Task {
  readonly code: string;
  readonly title: string;
  readonly nothing: string;
  readonly total: number;
  readonly oldest: readonly CaseSummary[];
}

/** The home page of those who run the service: today's work, everything leads to it. */
@Component({
  selector: 'em-work-today',
  imports: [
    CaseFigures,
    AnomalyList,
    DeadlineList,
    FrDate,
    FrLongDate,
    RecentList,
    RetryNotice,
    RouterLink,
    SettingsCheck,
  ],
  templateUrl: './work-today.html',
  styleUrl: './work-today.scss',
})
export class WorkToday {
  private readonly current = inject(CentreStore).current;
  private readonly session = inject(SessionStore);
  protected readonly name = this.session.name;
  readonly centre = input.required<string>();

  protected readonly todo = apiResource(casesToDo, () => ({ centre: this.centre() }));
  protected readonly today = computed(() => today(this.current()?.timeZone));
  protected readonly tasks = computed<Task[] | undefined>(() => {
    const todo = this.todo.hasValue() ? this.todo.value() : undefined;
    return todo
      ? [
          {
            code: 'EXAMINE',
            title: 'Saisines à examiner',
            nothing: 'Toutes les saisines sont examinées.',
            ...todo.toExamine,
          },
          {
            code: 'ASSIGN',
            title: 'Médiateurs à nommer',
            nothing: 'Chaque dossier recevable a son médiateur.',
            ...todo.toAssign,
          },
          {
            code: 'INFORM_EMPLOYER',
            title: 'Employeurs à informer',
            nothing: 'Tous les employeurs sont informés.',
            ...todo.employerToInform,
          },
          {
            code: 'ANSWER_LATE',
            title: 'Réponses en retard',
            nothing: 'Aucun employeur ne tarde à répondre.',
            ...todo.answersLate,
          },
        ]
      : undefined;
  });
  protected readonly mayEditSettings = computed(() =>
    this.session.hasRole(this.centre(), may.editSettings),
  );
  protected readonly day = (instant: string) => dayOf(instant, this.current()?.timeZone);
  protected readonly deadlines = deadlinesAround(this.centre, this.today);
  private readonly around = computed(() =>
    this.deadlines.hasValue() ? this.deadlines.value() : undefined,
  );
  protected readonly pressing = computed(() => this.around()?.items);
  protected readonly cut = computed(() => this.around()?.cut ?? false);
}
