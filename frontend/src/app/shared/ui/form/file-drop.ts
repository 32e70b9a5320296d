import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { formatFileSize } from '../../format/french';
import { Chip } from '../display/chip';
import { Field } from './field';
import type { FileByFile } from './file-by-file';
import type { Submission } from './submission';
import { UploadState } from './upload-state';

export interface ChosenFile {
  readonly file: File;
  readonly category: string;
}

export interface FileCategory {
  readonly value: string;
  readonly label: string;
}

/** What may be chosen: its extensions, its size at most, and the words that say so. */
const kinds = {
  piece: {
    extensions: ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'odt', 'docx'],
    largest: 20 * 1024 * 1024,
    refusal: 'ce type de fichier n’est pas accepté.',
    tooLarge: 'ce fichier dépasse 20\u00a0Mo.',
    rules: 'PDF, JPEG, PNG, HEIC, ODT ou DOCX\u00a0; 20\u00a0Mo par fichier',
  },
  pdf: {
    extensions: ['pdf'],
    largest: 20 * 1024 * 1024,
    refusal: 'un fichier PDF est attendu.',
    tooLarge: 'ce fichier dépasse 20\u00a0Mo.',
    rules: 'PDF, 20\u00a0Mo au plus',
  },
  image: {
    extensions: ['png', 'jpg', 'jpeg'],
    largest: 500_000,
    refusal: 'une image PNG ou JPEG est attendue.',
    tooLarge: 'cette image est trop lourde\u00a0: 500\u00a0ko au plus.',
    rules: 'PNG ou JPEG, 500\u00a0ko au plus',
  },
  settings: {
    extensions: ['json'],
    largest: 2_000_000,
    refusal: 'un fichier de réglages exporté d’Entremise (.json) est attendu.',
    tooLarge: 'ce fichier est trop lourd pour un fichier de réglages\u00a0: 2\u00a0Mo au plus.',
    rules: 'Fichier .json exporté d’Entremise, 2\u00a0Mo au plus',
  },
} as const;
const largestInAll = 100 * 1024 * 1024;
const most = 20;

/**
 * Several files, each with its category, dropped or chosen; the server looks at their content again.
 * With `[submission]` they go in one request, wholly or not at all; with `[oneByOne]` each goes alone.
 * Inside an em-field: `<em-file-drop [categories]="categories" [submission]="submission" [formField]="form.files" (retry)="send()" />`.
 */
@Component({
  selector: 'em-file-drop',
  imports: [Chip, MatButton, UploadState],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
})
export class FileDrop implements FormValueControl<readonly ChosenFile[]> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly field = inject(Field);

  readonly value = model<readonly ChosenFile[]>([]);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();
  readonly categories = input<readonly FileCategory[]>([]);
  /** Where only one kind is possible it is said beside the file, not asked. */
  readonly nature = input('');
  readonly multiple = input(true);
  /** Pieces of any kind; a PDF for acts that are kept as they were signed; an image to be shown; settings. */
  readonly kind = input<keyof typeof kinds>('piece');
  /** What sends the files: shows how much has gone, offers to send again what was held up. */
  readonly submission = input<Submission>();
  readonly retry = output();
  /** What sends each file alone: shows where each is, offers to send again the one that was held up. */
  readonly oneByOne = input<FileByFile>();
  readonly again = output<ChosenFile>();
  protected readonly progress = computed(() => this.submission()?.progress() ?? null);

  /** Files leave in their order: what has gone in all tells how far each of them is. */
  protected readonly shares = computed(() => {
    const files = this.value();
    const all = files.reduce((sum, { file }) => sum + file.size, 0);
    let gone = (all * (this.progress() ?? 0)) / 100;
    return files.map(({ file }) => {
      const share = Math.max(0, Math.min(1, gone / file.size));
      gone -= file.size;
      return share === 1
        ? 'envoyé'
        : share === 0
          ? 'en attente'
          : `${Math.floor(share * 100)}\u00a0%`;
    });
  });

  protected readonly rules = computed(() => kinds[this.kind()]);
  protected readonly over = signal(false);
  protected readonly refused = signal<readonly string[]>([]);
  protected readonly accept = computed(() =>
    this.rules()
      .extensions.map((extension) => `.${extension}`)
      .join(','),
  );
  protected readonly size = formatFileSize;
  protected readonly describedBy = computed(() =>
    `${this.field.describedBy() ?? ''} ${this.field.controlId}-regles`.trim(),
  );
  protected readonly summary = computed(() => {
    const files = this.value();
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    return files.length === 0
      ? ''
      : `${files.length} ${files.length > 1 ? 'fichiers' : 'fichier'}, ${formatFileSize(bytes)}`;
  });

  protected chosen(event: Event): void {
    const box = event.target as HTMLInputElement;
    this.add(Array.from(box.files ?? []));
    box.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.add(Array.from(event.dataTransfer?.files ?? []));
  }

  private add(files: readonly File[]): void {
    const refused: string[] = [];
    let kept = this.multiple() ? [...this.value()] : [];
    for (const file of files) {
      const reason = this.refusal(file, kept);
      if (reason) {
        refused.push(`${file.name}\u00a0: ${reason}`);
      } else {
        kept = [...kept, { file, category: this.categories()[0]?.value ?? '' }];
      }
    }
    this.refused.set(refused);
    this.value.set(kept);
    this.touch.emit();
  }

  private refusal(file: File, kept: readonly ChosenFile[]): string | undefined {
    const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
    const total = kept.reduce((sum, chosen) => sum + chosen.file.size, file.size);
    const { extensions, largest, refusal, tooLarge } = this.rules();
    if (!(extensions as readonly string[]).includes(extension)) {
      return refusal;
    }
    if (file.size === 0) {
      return 'ce fichier est vide.';
    }
    if (file.size > largest) {
      return tooLarge;
    }
    if (total > largestInAll) {
      return 'l’ensemble dépasserait 100 Mo.';
    }
    if (kept.length >= (this.multiple() ? most : 1)) {
      return this.multiple() ? '20 fichiers au plus.' : 'un seul fichier est attendu.';
    }
    return kept.some(({ file: other }) => other.name === file.name && other.size === file.size)
      ? 'ce fichier est déjà dans la liste.'
      : undefined;
  }

  protected categorise(index: number, category: string): void {
    this.value.update((files) =>
      files.map((chosen, at) => (at === index ? { ...chosen, category } : chosen)),
    );
  }

  protected remove(index: number): void {
    this.value.update((files) => files.filter((_, at) => at !== index));
    this.focus();
  }

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('input[type=file]')?.focus();
  }
}
