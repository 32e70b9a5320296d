import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { checkMpo } from '../../api/functions';
import type { MpoAnswer } from '../../api/models';
import { today } from '../../shared/format/french';
import { CentreStore } from '../../shared/data/centre-store';
import { BodyAutocomplete } from '../../shared/ui/form/body-autocomplete';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { DraftSaved } from '../../shared/ui/form/draft-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Steps } from '../../shared/ui/form/steps';
import { Submission } from '../../shared/ui/form/submission';
import {
  type CheckDraft,
  emptyDraft,
  forgetDraft,
  requestOf,
  storedDraft,
  storeDraft,
} from '../data/check-draft';
import { categories, claims, decisionKinds, residences, statuses } from '../data/wording';
import { CheckResult } from '../ui/check-result';
import { DecisionDates } from '../ui/decision-dates';
import { NoticeQuestions } from '../ui/notice-questions';

type Screen =
  'employer' | 'status' | 'category' | 'claim' | 'decision' | 'dates' | 'notice' | 'residence';

const titles: Readonly<Record<Screen, string>> = {
  employer: 'Qui est votre employeur\u00a0?',
  status: 'Quel est votre statut\u00a0?',
  category: 'Sur quoi porte la décision\u00a0?',
  claim: 'Que voulez-vous obtenir\u00a0?',
  decision: 'Avez-vous reçu une décision\u00a0?',
  dates: 'Quelles sont les dates\u00a0?',
  notice: 'Que disait le courrier\u00a0?',
  residence: 'Où habitez-vous\u00a0?',
};

/** «La médiation s'applique-t-elle à ma situation ?»: one question per screen, then the explained answer. */
@Component({
  selector: 'em-competence-clock',
  imports: [
    BodyAutocomplete,
    CheckResult,
    ChoiceField,
    Control,
    DateInput,
    DecisionDates,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    NoticeQuestions,
    Steps,
  ],
  templateUrl: './competence-clock.html',
})
export class CompetenceClock {
  private readonly api = inject(Api);
  private readonly centres = inject(CentreStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly centre = input.required<string>();

  protected readonly screens = Object.keys(titles) as Screen[];
  protected readonly titles = Object.values(titles);
  protected readonly current = signal(0);
  protected readonly screen = computed<Screen>(() => this.screens[this.current()] ?? 'employer');
  protected readonly title = computed(() => titles[this.screen()]);
  protected readonly result = signal<MpoAnswer | undefined>(undefined);
  protected readonly submission = linkedSignal({
    source: this.current,
    computation: () => new Submission(),
  });

  protected readonly categories = categories;
  protected readonly statuses = statuses;
  protected readonly claims = claims;
  protected readonly decisionKinds = decisionKinds;
  protected readonly residences = residences;
  protected readonly today = today();

  // Read once the address is known; a reload in the same tab finds the answers again.
  protected readonly draft = linkedSignal<string, CheckDraft>({
    source: this.centre,
    computation: (centre) => storedDraft(centre) ?? emptyDraft,
  });
  protected readonly implicit = computed(() => this.draft().decisionKind === 'IMPLICIT');

  protected readonly form = form(this.draft, (path) => {
    const on = (screen: Screen) => () => this.screen() === screen;
    const explicit = () => this.screen() === 'dates' && !this.implicit();
    const silent = () => this.screen() === 'dates' && this.implicit();
    required(path.employer, {
      when: on('employer'),
      message: 'Choisissez votre employeur dans la liste.',
    });
    required(path.status, { when: on('status'), message: 'Choisissez votre statut.' });
    required(path.category, {
      when: on('category'),
      message: 'Choisissez le sujet de la décision.',
    });
    required(path.claim, { when: on('claim'), message: 'Choisissez ce que vous voulez obtenir.' });
    required(path.decisionKind, {
      when: on('decision'),
      message: 'Dites si vous avez reçu une décision.',
    });
    required(path.decidedOn, { when: explicit, message: 'Saisissez la date de la décision.' });
    required(path.notifiedOn, {
      when: explicit,
      message: 'Saisissez la date à laquelle vous avez reçu la décision.',
    });
    validate(path.notifiedOn, ({ value, valueOf }) =>
      explicit() && value() && value() < valueOf(path.decidedOn)
        ? {
            kind: 'order',
            message:
              'Vous avez reçu la décision après qu’elle a été prise\u00a0: vérifiez les deux dates.',
          }
        : undefined,
    );
    required(path.requestReceivedOn, {
      when: silent,
      message: 'Saisissez la date à laquelle votre employeur a reçu votre demande.',
    });
    required(path.livesIn, { when: on('residence'), message: 'Dites où vous habitez.' });
    required(path.department, {
      when: () => this.screen() === 'residence' && this.draft().livesIn === 'ELSEWHERE',
      message: 'Saisissez le numéro de votre département, par exemple 974.',
    });
    validate(path.department, ({ value }) =>
      value() && !/^(\d{2,3}|2[AB])$/i.test(value())
        ? {
            kind: 'department',
            message: 'Saisissez le numéro de votre département, par exemple 974.',
          }
        : undefined,
    );
    required(path.country, {
      when: () => this.screen() === 'residence' && this.draft().livesIn === 'ABROAD',
      message: 'Saisissez le code de votre pays, par exemple CH.',
    });
    validate(path.country, ({ value }) =>
      value() && !/^[A-Z]{2}$/i.test(value())
        ? {
            kind: 'country',
            message: 'Saisissez les deux lettres de votre pays, par exemple CH pour la Suisse.',
          }
        : undefined,
    );
  });

  constructor() {
    effect(() => {
      const draft = this.draft();
      const kept = storeDraft(this.centre(), draft);
      this.savedAt.set(draft === emptyDraft ? undefined : kept ? new Date().toISOString() : null);
    });
    effect(() => {
      // Each screen is a new page to whoever listens to it.
      this.screen();
      const answered = this.result() !== undefined;
      if (untracked(this.moved) || answered) {
        queueMicrotask(() => this.host.nativeElement.querySelector('h1')?.focus());
      }
    });
  }

  private readonly moved = signal(false);
  private readonly savedAt = signal<string | null | undefined>(undefined);
  protected readonly shown = {
    savedAt: this.savedAt,
    where: () => 'dans cet onglet',
    giveUp: () => this.startAgain(),
  };

  protected async goOn(): Promise<void> {
    const last = this.current() === this.screens.length - 1;
    const sent = await this.submission().send(this.form, async () => {
      if (last) {
        this.result.set(
          await this.api.invoke(checkMpo, {
            centre: this.centre(),
            body: requestOf(this.draft(), this.centres.home()),
          }),
        );
      }
    });
    if (sent && !last) {
      this.show(this.current() + 1);
    }
  }

  protected show(screen: number): void {
    this.moved.set(true);
    this.result.set(undefined);
    this.form().reset();
    this.current.set(screen);
  }

  protected startAgain(): void {
    forgetDraft(this.centre());
    this.draft.set(emptyDraft);
    this.show(0);
  }
}
