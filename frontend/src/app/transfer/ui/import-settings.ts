import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { importSettings, previewSettings } from '../../api/functions';
import type { SettingChange, SettingsFile, SettingsPreview } from '../../api/models';
import { CentreLook } from '../../shared/data/centre-look';
import { formatDateTime } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';

const kinds: Readonly<Record<SettingChange['kind'], { words: string; tone: Tone }>> = {
  ADDED: { words: 'Ajouté', tone: 'success' },
  CHANGED: { words: 'Changé', tone: 'warning' },
  SAME: { words: 'Identique', tone: 'neutral' },
  LEFT: { words: 'Laissé', tone: 'neutral' },
};

/** Takes a file of settings over: first what would change, setting by setting, then the yes. */
@Component({
  selector: 'em-import-settings',
  imports: [Cell, Chip, ErrorSummary, Field, FileDrop, FormField, MatButton, SimpleTable],
  template: `
    <section aria-labelledby="reprendre">
      <h2 id="reprendre">Reprendre</h2>
      <p>
        Rien ne change avant que vous n’ayez vu la liste et confirmé. Ce qui est vide dans le
        fichier reste ici tel quel.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); look()">
        <em-field label="Fichier de réglages" [field]="form.file">
          <em-file-drop
            kind="settings"
            nature="Réglages"
            [multiple]="false"
            [formField]="form.file"
          />
        </em-field>
        <p class="actions">
          <button matButton="outlined" type="submit">
            {{ submission.running() ? 'Lecture…' : 'Voir ce qui changerait' }}
          </button>
        </p>
      </form>
      @if (preview(); as preview) {
        <h3 tabindex="-1">Ce qui changerait</h3>
        <p>
          Réglages du centre «&nbsp;{{ preview.from }}&nbsp;», exportés le
          {{ day(preview.exportedAt) }}.
        </p>
        <em-simple-table
          caption="Réglages du fichier"
          emptyText="Le fichier ne contient aucun réglage."
          [rows]="preview.changes"
          [columns]="columns"
        >
          <ng-template emCell="kind" let-row>
            <em-chip [tone]="become(row).tone">{{ become(row).words }}</em-chip>
            @if (row.why) {
              <br /><span class="muted">{{ row.why }}</span>
            }
          </ng-template>
        </em-simple-table>
        @if (differing() > 0) {
          <p class="actions">
            <button matButton="filled" type="button" (click)="take()">
              Reprendre ces réglages
            </button>
          </p>
        } @else {
          <p>Tout est déjà ainsi dans ce centre&nbsp;: il n’y a rien à reprendre.</p>
        }
      }
      <p role="status">{{ done() }}</p>
    </section>
  `,
})
export class ImportSettings {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly appearance = inject(CentreLook);
  readonly centre = input.required<string>();

  protected readonly day = formatDateTime;
  protected readonly columns: readonly Column<SettingChange>[] = [
    { key: 'group', label: 'Réglages', text: (row) => row.group },
    { key: 'what', label: 'Réglage', text: (row) => row.what },
    { key: 'before', label: 'Ici', text: (row) => row.before ?? '—' },
    { key: 'after', label: 'Dans le fichier', text: (row) => row.after ?? '—' },
    { key: 'kind', label: 'Ce qu’il devient', text: (row) => this.become(row).words },
  ];
  protected readonly submission = new Submission();
  protected readonly done = signal('');
  protected readonly preview = signal<SettingsPreview | null>(null);
  protected readonly differing = computed(
    () =>
      this.preview()?.changes.filter(({ kind }) => kind === 'ADDED' || kind === 'CHANGED').length ??
      0,
  );
  private readonly model = signal({ file: [] as readonly ChosenFile[] });
  protected readonly form = form(this.model, (path) => {
    validate(path.file, ({ value }) =>
      value().length === 0
        ? { kind: 'required', message: 'Choisissez un fichier de réglages.' }
        : undefined,
    );
  });

  protected become({ kind }: SettingChange) {
    return kinds[kind];
  }

  protected async look(): Promise<void> {
    this.done.set('');
    this.preview.set(null);
    await this.submission.send(this.form, async () => {
      const body = await this.read();
      this.preview.set(await this.api.invoke(previewSettings, { centre: this.centre(), body }));
    });
  }

  protected async take(): Promise<void> {
    const count = this.differing();
    const given = await this.confirmation.ask({
      heading: 'Reprendre ces réglages\u00a0?',
      consequence: `${count > 1 ? `${count}\u00a0réglages de ce centre sont ajoutés ou changés` : 'Un réglage de ce centre est ajouté ou changé'} aussitôt, et le journal le dit.`,
      confirm: 'Reprendre',
      act: async () => {
        const body = await this.read();
        await this.api.invoke(importSettings, { centre: this.centre(), body });
      },
    });
    if (given) {
      this.preview.set(null);
      this.model.set({ file: [] });
      this.done.set('Les réglages sont repris.');
      this.appearance.reload();
    }
  }

  /** A file that is no JSON at all is refused by the server with the same words as another that is none of ours. */
  private async read(): Promise<SettingsFile> {
    const text = (await this.model().file[0]?.file.text()) ?? '';
    try {
      const { protected: header, payload, signature } = JSON.parse(text) as SettingsFile;
      return { protected: String(header), payload: String(payload), signature: String(signature) };
    } catch {
      return { protected: '', payload: '', signature: '' };
    }
  }
}
