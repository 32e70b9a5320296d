import { Pipe, type PipeTransform } from '@angular/core';
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatLongDate,
  formatMoney,
  formatSiren,
} from './french';

/** `15/03/2026`. */
@Pipe({ name: 'frDate' })
export class FrDate implements PipeTransform {
  readonly transform = formatDate;
}

/** `15 mars 2026`. */
@Pipe({ name: 'frLongDate' })
export class FrLongDate implements PipeTransform {
  readonly transform = formatLongDate;
}

/** `15 mars 2026 à 14 h 30`. */
@Pipe({ name: 'frDateTime' })
export class FrDateTime implements PipeTransform {
  readonly transform = formatDateTime;
}

/** `1 234,50 €`. */
@Pipe({ name: 'frMoney' })
export class FrMoney implements PipeTransform {
  readonly transform = formatMoney;
}

/** `1 h 30`. */
@Pipe({ name: 'frDuration' })
export class FrDuration implements PipeTransform {
  readonly transform = formatDuration;
}

/** `217 101 377`. */
@Pipe({ name: 'siren' })
export class FrSiren implements PipeTransform {
  readonly transform = formatSiren;
}
