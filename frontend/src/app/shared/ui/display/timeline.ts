import { Component, computed, input, signal } from '@angular/core';
import { formatDateTime, formatLongDate } from '../../format/french';

export type TimelineKind = 'legal' | 'message' | 'document' | 'money' | 'system';

/** One thing that happened: an instant or a whole day, in words, by whom when that is known. */
export interface TimelineEntry {
  readonly at: string;
  readonly title: string;
  readonly kind: TimelineKind;
  readonly actor?: string;
  readonly detail?: string;
}

const kindLabels: Readonly<Record<TimelineKind, string>> = {
  legal: 'Procédure',
  message: 'Messages',
  document: 'Documents',
  money: 'Facturation',
  system: 'Automatique',
};

/** What happened, the latest first, sifted by kind; every hour with its place: `<em-timeline [entries]="…" [timeZone]="…" />`. */
@Component({
  selector: 'em-timeline',
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly timeZone = input('Europe/Paris');
  readonly nothing = input('Rien ne s’est encore passé.');

  private readonly off = signal<readonly TimelineKind[]>([]);
  protected readonly kinds = computed(() => {
    const all = this.entries();
    return (Object.keys(kindLabels) as TimelineKind[])
      .map((kind) => ({
        kind,
        label: kindLabels[kind],
        count: all.filter((entry) => entry.kind === kind).length,
        on: !this.off().includes(kind),
      }))
      .filter(({ count }) => count > 0);
  });
  protected readonly shown = computed(() =>
    this.entries()
      .filter((entry) => !this.off().includes(entry.kind))
      .sort((one, other) => other.at.localeCompare(one.at)),
  );
  protected readonly summary = computed(() => {
    const [shown, all] = [this.shown().length, this.entries().length];
    const events = all > 1 ? 'événements' : 'événement';
    return shown === all ? `${all} ${events}` : `${shown} sur ${all} ${events}`;
  });
  /** `Europe/Paris` → «heure de Paris». */
  protected readonly place = computed(() =>
    (this.timeZone().split('/').at(-1) ?? '').replaceAll('_', ' '),
  );
  protected readonly label = (kind: TimelineKind) => kindLabels[kind];

  protected when(entry: TimelineEntry): string {
    return entry.at.length > 10
      ? formatDateTime(entry.at, this.timeZone())
      : formatLongDate(entry.at);
  }

  protected toggle(kind: TimelineKind): void {
    this.off.update((off) =>
      off.includes(kind) ? off.filter((other) => other !== kind) : [...off, kind],
    );
  }
}
