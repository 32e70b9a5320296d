/** A field that somebody else changed while it was being written. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What is recorded now, read after an act was refused because somebody was quicker. */
export interface Overtaken {
  readonly heading: string;
  readonly differences: readonly Difference[];
  /** What was about to be done can still be done on top of it. */
  readonly possible: boolean;
  /** The button that goes on with what is recorded. */
  readonly takeLabel: string;
  readonly take: () => void;
}

/** The fields that differ, from two readings of the same labelled fields. */
export function differencesBetween(
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
): Difference[] {
  return Object.entries(mine)
    .filter(([label, value]) => value !== (theirs[label] ?? ''))
    .map(([label, value]) => ({ label, mine: value, theirs: theirs[label] ?? '' }));
}
