import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { listMediators } from '../../api/functions';
import type { CaseSheet } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { Control, Field } from '../../shared/ui/form/field';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { CaseClient, type SeenCase } from '../data/case-client';
import { ActPanel } from '../ui/act-panel';

/** Hands the case over to one of the centre's mediators. */
@Component({
  selector: 'em-assign-act',
  imports: [ActPanel, Control, Field, FormField, RetryNotice],
  template: `
    <em-act-panel
      [heading]="current() ? 'Changer de médiateur' : 'Nommer un médiateur'"
      [consequence]="
        current()
          ? 'Le nouveau médiateur est prévenu par courriel et lit le contenu du dossier. Celui qui l’avait ne le lit plus.'
          : 'Le médiateur est prévenu par courriel. Dès lors, le contenu du dossier n’est lisible que par lui : vous n’en verrez plus que les dates et l’état.'
      "
      confirm="Confier le dossier"
      act="ASSIGN_MEDIATOR"
      [form]="form"
      [submission]="submission"
      [seen]="seen()"
      [sheet]="sheet()"
      [mine]="mine()"
      (sent)="send()"
      (cancelled)="cancelled.emit()"
      (reread)="reread.emit($event)"
      (reload)="reload.emit($event)"
    >
      @if (mediators.error()) {
        <em-retry-notice [error]="mediators.error()" (retry)="mediators.reload()" />
      } @else if (none()) {
        <p class="notice warning">
          {{ current() ? 'Aucun autre médiateur' : 'Aucun médiateur' }} n’est actif dans votre
          centre. L’administrateur du centre en tient la liste.
        </p>
      } @else {
        <em-field label="Médiateur" [field]="form.mediatorUserId">
          <select class="control" emControl [formField]="form.mediatorUserId">
            <option value="">{{ mediators.isLoading() ? 'Chargement…' : 'Choisissez' }}</option>
            @for (mediator of choices(); track mediator.userId) {
              <option [value]="mediator.userId">{{ mediator.name }}</option>
            }
          </select>
        </em-field>
      }
    </em-act-panel>
  `,
})
export class AssignAct {
  private readonly client = inject(CaseClient);
  readonly seen = input.required<SeenCase>();
  readonly sheet = input.required<CaseSheet>();
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reread = output<CaseSheet>();
  readonly reload = output<CaseSheet>();

  /** Who has the case already. */
  protected readonly current = computed(() => this.sheet().summary.mediatorUserId);
  protected readonly mediators = apiResource(listMediators, () => ({
    centre: this.seen().centre,
    size: 100,
  }));
  protected readonly choices = computed(() =>
    (this.mediators.hasValue() ? (this.mediators.value()?.items ?? []) : []).filter(
      (mediator) => mediator.active && mediator.userId !== this.current(),
    ),
  );
  protected readonly none = computed(
    () => this.mediators.hasValue() && this.choices().length === 0,
  );

  protected readonly submission = new Submission();
  private readonly model = signal({ mediatorUserId: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.mediatorUserId, { message: 'Choisissez un médiateur.' });
  });

  protected readonly mine = computed(() => ({
    Médiateur:
      this.choices().find(({ userId }) => userId === this.model().mediatorUserId)?.name ?? '',
  }));

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    await this.submission.send(this.form, async () =>
      this.done.emit(await this.client.assignMediator(this.seen(), this.model().mediatorUserId)),
    );
  }
}
