import type { Choice } from './choice';

interface Named {
  /** What the filter is called on screen. */
  readonly label: string;
  /** Asked one step further, with the ranges. */
  readonly further?: boolean;
}

/** One answer among a few; `choices` may be read late, when another list gives them. */
export interface ChoiceFilter extends Named {
  readonly kind: 'choice';
  readonly name: string;
  readonly choices: readonly Choice[] | (() => readonly Choice[]);
  /** What no filter is called. */
  readonly all?: string;
}

export interface YesNoFilter extends Named {
  readonly kind: 'yes-no';
  readonly name: string;
  readonly yes?: string;
  /** What no filter is called. */
  readonly all?: string;
  readonly no?: string;
}

/** Between two days, each of them optional; the names are those of the operation. */
export interface DateRangeFilter extends Named {
  readonly kind: 'dates';
  readonly from: string;
  readonly to: string;
}

/** Between two numbers, each of them optional. */
export interface NumberRangeFilter extends Named {
  readonly kind: 'numbers';
  readonly from: string;
  readonly to: string;
  /** What is counted: « habitants », « € ». */
  readonly unit?: string;
}

/** One public body, found by its name; the parameter is its SIREN. */
export interface BodyFilter extends Named {
  readonly kind: 'body';
  readonly name: string;
}

/** A filter that a list offers, named as its operation names the parameter. */
export type Filter = ChoiceFilter | YesNoFilter | DateRangeFilter | NumberRangeFilter | BodyFilter;
export type RangeFilter = DateRangeFilter | NumberRangeFilter;

export function isRange(filter: Filter): filter is RangeFilter {
  return filter.kind === 'dates' || filter.kind === 'numbers';
}

/** The parameters that a filter fills. */
export function namesOf(filter: Filter): readonly string[] {
  return isRange(filter) ? [filter.from, filter.to] : [filter.name];
}

export function isChoice(filter: Filter): filter is ChoiceFilter | YesNoFilter {
  return filter.kind === 'choice' || filter.kind === 'yes-no';
}

/** The answers of a filter with a few of them. */
export function choicesOf(filter: ChoiceFilter | YesNoFilter): readonly Choice[] {
  if (filter.kind === 'yes-no') {
    return [
      { value: 'true', label: filter.yes ?? 'Oui' },
      { value: 'false', label: filter.no ?? 'Non' },
    ];
  }
  return typeof filter.choices === 'function' ? filter.choices() : filter.choices;
}
