import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { FileByFile } from '../../shared/ui/form/file-by-file';
import { FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';
import type { ReferralFile } from '../data/referral-draft';
import { newKey } from '../data/stored-referral';
import { pieceCategories } from '../data/wording';

/** Adds what was missing, file by file: the date of the referral stays the first one. */
@Component({
  selector: 'em-add-pieces',
  imports: [ErrorSummary, Field, FileDrop, FormField, MatButton],
  template: `
    @if (added()) {
      <p class="notice success" role="status" tabindex="-1">{{ added() }}</p>
    }
    <details [open]="subject().expected.length > 0 || model().files.length > 0">
      <summary>Ajouter une pièce</summary>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); add(model().files)">
        <em-field
          label="Vos fichiers"
          hint="Dites ce qu’est chacun. «&nbsp;Une autre pièce&nbsp;» n’est lue que par le médiateur."
          [field]="form.files"
        >
          <em-file-drop
            [categories]="categories()"
            [oneByOne]="sending"
            [formField]="form.files"
            (again)="add([$event])"
          />
        </em-field>
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Envoi en cours…' : 'Envoyer' }}
          </button>
        </p>
      </form>
    </details>
  `,
  styles: `
    summary {
      font-weight: 650;
      padding-block: 0.4rem;
    }
  `,
})
export class AddPieces {
  private readonly client = inject(FollowUpClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly subject = input.required<ClaimantCase>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  /** What is expected comes first: a file that is dropped is taken for it until somebody says otherwise. */
  protected readonly categories = computed(() => {
    const { expected } = this.subject();
    const wanted = pieceCategories.filter(({ value }) => expected.some((one) => one === value));
    return [...wanted, ...pieceCategories.filter((category) => !wanted.includes(category))];
  });
  protected readonly added = signal('');
  protected readonly submission = new Submission();
  protected readonly sending = new FileByFile();
  protected readonly model = signal({ files: [] as readonly ReferralFile[] });
  // One key for one file under one category: sent twice, it is added once.
  private readonly keys = new WeakMap<ReferralFile, string>();
  protected readonly form = form(this.model, (path) => {
    validate(path.files, ({ value }) =>
      value().length === 0
        ? { kind: 'files', message: 'Choisissez au moins un fichier.' }
        : undefined,
    );
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async add(files: readonly ReferralFile[]): Promise<void> {
    const arrived = new Set<ReferralFile>();
    let answer: ClaimantCase | undefined;
    this.added.set('');
    await this.submission.send(this.form, async () => {
      try {
        await this.sending.send(
          files,
          async (chosen, progressed) => {
            answer = await this.client.addPiece(
              this.link(),
              this.access(),
              this.keyOf(chosen),
              chosen,
              progressed,
            );
          },
          (chosen) => arrived.add(chosen),
        );
      } finally {
        // What has arrived is a piece of the case now; what has not stays to be sent again.
        this.model.update((model) => ({ files: model.files.filter((each) => !arrived.has(each)) }));
      }
    });
    if (answer) {
      this.changed.emit(answer);
    }
    if (this.submission.failure()?.slug === 'follow-up-code-needed') {
      this.expired.emit();
      return;
    }
    this.tell(arrived.size);
  }

  private keyOf(chosen: ReferralFile): string {
    const key = this.keys.get(chosen) ?? newKey();
    this.keys.set(chosen, key);
    return key;
  }

  /** Says what has arrived; takes the focus, since the buttons of a file are gone with it. */
  private tell(arrived: number): void {
    const left = this.model().files.length;
    if (arrived === 0) {
      return;
    }
    if (left > 0) {
      this.form().markAsDirty();
      const here =
        arrived > 1 ? `${arrived}\u00a0fichiers sont enregistrés.` : 'Un fichier est enregistré.';
      const remaining = left > 1 ? `${left}\u00a0autres restent` : 'Un autre reste';
      this.added.set(`${here} ${remaining} à envoyer.`);
    } else {
      this.added.set('Votre envoi est enregistré. Votre date est gardée.');
    }
    if (this.submission.failure()) {
      // What is wrong has the focus already.
      return;
    }
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('.success')?.focus(), {
      injector: this.injector,
    });
  }
}
