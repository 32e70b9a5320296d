import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { CaseSheet } from '../../api/models';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { CaseClient, type SeenCase } from '../data/case-client';
import { pieceNames } from '../data/case-words';
import { ActPanel } from '../ui/act-panel';

/** The acts that only want to be confirmed: accept, ask for what is missing, compute again. */
@Component({
  selector: 'em-confirm-act',
  imports: [ActPanel],
  template: `
    <em-act-panel
      [heading]="words().heading"
      [consequence]="words().consequence"
      [confirm]="words().confirm"
      [form]="form"
      [submission]="submission"
      (sent)="send()"
      (cancelled)="cancelled.emit()"
      (reload)="reload.emit()"
    />
  `,
})
export class ConfirmAct {
  private readonly client = inject(CaseClient);
  readonly act = input.required<'ACCEPT' | 'ASK_MISSING_PIECES' | 'RECOMPUTE'>();
  readonly seen = input.required<SeenCase>();
  readonly missing = input<CaseSheet['missing']>([]);
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reload = output();

  protected readonly submission = new Submission();
  protected readonly form = form(signal({}));
  protected readonly words = computed(() => {
    const list = this.missing()
      .map((piece) => pieceNames[piece].toLowerCase())
      .join(', ');
    switch (this.act()) {
      case 'ACCEPT':
        return {
          heading: 'Déclarer la saisine recevable',
          consequence:
            'L’agent est prévenu par courriel. Vous pourrez ensuite nommer un médiateur et informer l’employeur.',
          confirm: 'Déclarer recevable',
        };
      case 'ASK_MISSING_PIECES':
        return {
          heading: 'Demander les pièces manquantes',
          consequence: `L’agent est invité par courriel à compléter sa saisine sur sa page de suivi${list ? ` (manque\u00a0: ${list})` : ''}. La date de sa saisine reste la première.`,
          confirm: 'Envoyer la demande',
        };
      case 'RECOMPUTE':
        return {
          heading: 'Recalculer la recevabilité',
          consequence:
            'À faire après une correction du répertoire ou d’une convention. La date de la saisine ne change pas.',
          confirm: 'Recalculer',
        };
    }
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    const seen = this.seen();
    await this.submission.send(this.form, async () => this.done.emit(await this.run(seen)));
  }

  private run(seen: SeenCase): Promise<CaseSheet> {
    switch (this.act()) {
      case 'ACCEPT':
        return this.client.accept(seen);
      case 'ASK_MISSING_PIECES':
        return this.client.askMissingPieces(seen);
      case 'RECOMPUTE':
        return this.client.recompute(seen);
    }
  }
}
