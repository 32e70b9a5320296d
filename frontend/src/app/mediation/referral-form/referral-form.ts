import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { form, type ValidationError } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { checkMpo } from '../../api/functions';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDateTime } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { DraftSaved } from '../../shared/ui/form/draft-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Steps } from '../../shared/ui/form/steps';
import { Submission } from '../../shared/ui/form/submission';
import { UploadState } from '../../shared/ui/form/upload-state';
import { guardUnsavedWhile } from '../../shared/ui/form/unsaved-changes';
import { storedDraft } from '../data/check-draft';
import { ReferralClient } from '../data/referral-client';
import {
  checkRequestOf,
  emptyReferral,
  type ReferralDraft,
  withCheck,
} from '../data/referral-draft';
import {
  forgetReceipt,
  forgetReferral,
  newKey,
  type ReferralReceipt,
  storedReceipt,
  storedReferral,
  storeReceipt,
  draftName,
  storeReferral,
} from '../data/stored-referral';
import { isReassuring, verdictOf } from '../data/verdict';
import { ClaimantStep } from './claimant-step';
import { DecisionStep } from './decision-step';
import { EarlierStep } from './earlier-step';
import { EmployerStep } from './employer-step';
import { PiecesStep } from './pieces-step';
import { ReferralReceiptNotice } from './referral-receipt-notice';
import { ReferralReview } from './referral-review';
import { referralRules, type Step, stepOf, steps } from './referral-rules';
import { SituationStep } from './situation-step';
import { SubjectStep } from './subject-step';
import { WhoReads } from './who-reads';

/** «Saisir le médiateur»: by steps, kept as a draft on the device, sent once. */
@Component({
  selector: 'em-referral-form',
  imports: [
    ClaimantStep,
    DecisionStep,
    DraftSaved,
    EarlierStep,
    EmployerStep,
    ErrorSummary,
    MatButton,
    PiecesStep,
    ReferralReceiptNotice,
    ReferralReview,
    RouterLink,
    SituationStep,
    Steps,
    SubjectStep,
    UploadState,
    WhoReads,
  ],
  templateUrl: './referral-form.html',
  styleUrl: './referral-form.scss',
})
export class ReferralForm {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly client = inject(ReferralClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly centres = inject(CentreStore);

  readonly centre = input.required<string>();
  /** Set when one comes from the competence clock: its answers are laid into the draft. */
  readonly reprise = input<string>();

  protected readonly order = Object.keys(steps) as Step[];
  protected readonly titles = Object.values(steps);
  private readonly stored = computed(() => storedReferral(this.centre()));
  private readonly key = linkedSignal(() => this.stored()?.key ?? newKey());
  protected readonly draft = linkedSignal<ReferralDraft>(() => {
    const kept = this.stored()?.draft ?? emptyReferral;
    const check = untracked(this.reprise) ? storedDraft(this.centre()) : undefined;
    return check ? withCheck(kept, check) : kept;
  });
  protected readonly current = linkedSignal(() => {
    const step = this.stored()?.step ?? 0;
    return untracked(this.reprise) ? 0 : Math.min(step, this.order.length - 1);
  });
  protected readonly step = computed<Step>(() => this.order[this.current()] ?? 'you');
  protected readonly title = computed(() => steps[this.step()]);

  protected readonly receipt = linkedSignal<ReferralReceipt | undefined>(() =>
    this.stored() || untracked(this.reprise) ? undefined : storedReceipt(this.centre()),
  );
  protected readonly emailed = signal(true);
  protected readonly submission = linkedSignal({
    source: this.current,
    computation: () => new Submission(),
  });
  protected readonly sentBefore = computed(
    () => this.submission().failure()?.slug === 'idempotency-key-reused',
  );

  protected readonly savedAt = signal<string | null | undefined>(undefined);
  protected readonly shown = {
    savedAt: this.savedAt,
    where: () => 'sur cet appareil',
    giveUp: () => this.giveUp(),
  };
  protected readonly resumed = linkedSignal(() => {
    const at = this.stored()?.savedAt;
    return at ? formatDateTime(at, this.timeZone()) : '';
  });

  protected readonly form = form(this.draft, (path) => {
    referralRules(path, () => this.step());
  });

  /** What the clock says of the answers: shown before sending, never in the way of it. */
  protected readonly check = resource({
    params: () =>
      this.step() === 'review' ? checkRequestOf(this.draft(), this.centres.home()) : undefined,
    loader: ({ params }) => this.api.invoke(checkMpo, { centre: this.centre(), body: params }),
  });
  protected readonly verdict = computed(() => {
    const result = this.check.hasValue() ? this.check.value() : undefined;
    return result
      ? { text: verdictOf(result), tone: isReassuring(result) ? 'success' : 'warning' }
      : undefined;
  });

  /** Another tab has written this draft: what is older here must not write over it. */
  protected readonly elsewhere = signal(false);

  constructor() {
    const watch = (event: StorageEvent) => {
      if (event.key === draftName(this.centre()) && event.newValue) {
        this.elsewhere.set(true);
      }
    };
    addEventListener('storage', watch);
    inject(DestroyRef).onDestroy(() => removeEventListener('storage', watch));
    // The answers are kept on the device; the files are not.
    guardUnsavedWhile(() => this.draft().files.length > 0 && !this.receipt(), this.submission);
    effect(() => {
      const draft = this.draft();
      const step = this.current();
      if (draft !== emptyReferral && !this.receipt() && !untracked(this.elsewhere)) {
        const savedAt = new Date().toISOString();
        const key = untracked(this.key);
        const kept = storeReferral(this.centre(), { draft, step, savedAt, key });
        this.savedAt.set(kept ? savedAt : null);
      }
    });
    afterNextRender(() => {
      if (this.reprise()) {
        // A reload must find the draft as it then is, not the answers of the clock once more.
        void this.router.navigate([], {
          relativeTo: this.route,
          queryParams: { reprise: null },
          queryParamsHandling: 'merge',
          replaceUrl: true,
        });
      }
    });
  }

  protected async goOn(): Promise<void> {
    if (this.step() === 'review') {
      await this.sendReferral();
    } else if (await this.submission().send(this.form, () => Promise.resolve())) {
      this.show(this.current() + 1);
    }
  }

  private async sendReferral(): Promise<void> {
    const draft = this.draft();
    const sent = await this.submission().send(this.form, async () => {
      const { progress } = this.submission();
      progress.set(draft.files.length > 0 ? 0 : null);
      const receipt = await this.client.submit(this.centre(), this.key(), draft, (percent) => {
        if (draft.files.length > 0) {
          progress.set(percent);
        }
      });
      this.emailed.set(draft.claimant.email.trim() !== '');
      storeReceipt(this.centre(), receipt);
      this.receipt.set(receipt);
    });
    if (sent) {
      forgetReferral(this.centre());
      this.focusTitle();
    }
  }

  protected show(index: number): void {
    this.form().reset();
    this.resumed.set('');
    this.current.set(index);
    this.focusTitle();
  }

  protected modify(step: Step): void {
    this.show(this.order.indexOf(step));
  }

  /** From the summary of errors to the step that holds the field; the summary then gives it the focus. */
  protected reach(error: ValidationError.WithFieldTree): void {
    const step = stepOf(this.nameOf(error.fieldTree));
    if (step !== 'review') {
      this.current.set(this.order.indexOf(step));
    }
  }

  private nameOf(wanted: unknown): string {
    const { form } = this;
    const named: readonly (readonly [string, unknown])[] = [
      ['claimant', form.claimant],
      ...Object.values(form.claimant).map((field) => ['claimant', field] as const),
      ...Object.keys(this.draft().check).map(
        (name) => [`check.${name}`, form.check[name as keyof ReferralDraft['check']]] as const,
      ),
      ...Object.keys(this.draft()).map(
        (name) => [name, form[name as keyof ReferralDraft]] as const,
      ),
    ];
    return named.find(([, field]) => field === wanted)?.[0] ?? '';
  }

  protected async giveUp(): Promise<void> {
    const sure = await this.confirmation.ask({
      heading: 'Abandonner le brouillon\u00a0?',
      consequence:
        'Toutes vos réponses sont effacées de cet appareil et la saisine recommence à la première étape.',
      confirm: 'Abandonner le brouillon',
      keep: 'Le garder',
      danger: true,
    });
    if (sure) {
      this.erase();
    }
  }

  protected erase(): void {
    forgetReferral(this.centre());
    forgetReceipt(this.centre());
    this.key.set(newKey());
    this.receipt.set(undefined);
    this.savedAt.set(undefined);
    this.draft.set(emptyReferral);
    this.show(0);
  }

  private timeZone(): string | undefined {
    return this.centres.current()?.timeZone;
  }

  private focusTitle(): void {
    afterNextRender(() => this.host.nativeElement.querySelector('h1')?.focus(), {
      injector: this.injector,
    });
  }

  /** Goes on with what the other tab has written. */
  protected takeOver(): void {
    const stored = storedReferral(this.centre());
    this.elsewhere.set(false);
    if (stored) {
      this.draft.set(stored.draft);
      this.show(stored.step);
    }
  }
}
