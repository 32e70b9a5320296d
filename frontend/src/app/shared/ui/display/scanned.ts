import { Component, computed, input } from '@angular/core';
import type { PieceLine } from '../../../api/models';
import { Chip } from './chip';

type Scan = PieceLine['scan'];

/** What is said of a file that the antivirus has not let through. */
export const scanWords: Readonly<Record<Scan, string>> = {
  PENDING: 'En attente d’analyse',
  INFECTED: 'En quarantaine\u00a0: programme malveillant',
  NOT_SCANNED: '',
  CLEAN: '',
};

/** What downloads a file; in its place, why the file is not given, until the antivirus has let it through. */
@Component({
  selector: 'em-scanned',
  imports: [Chip],
  template: `
    @if (why(); as why) {
      <em-chip tone="warning">{{ label() ? label() + ' : ' + why.toLowerCase() : why }}</em-chip>
    } @else {
      <ng-content />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Scanned {
  readonly scan = input.required<Scan | null | undefined>();
  /** Which file, where nothing beside says so. */
  readonly label = input('');
  protected readonly why = computed(() => scanWords[this.scan() ?? 'CLEAN']);
}
