import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { formatDateTime, formatLongDate } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import {
  acts,
  addedBy,
  type ClaimantCase,
  expectedFrom,
  stateInWords,
  stateTone,
} from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';
import { labelOf, pieceCategories } from '../data/wording';
import { AddPieces } from './add-pieces';
import { Assistants } from './assistants';
import { AssistingNotice } from './assisting-notice';
import { EndMediation } from './end-mediation';

/** A case for its claimant, or whoever assists them: state in words, what is expected, dates, pieces, history, and the way to end it. */
@Component({
  selector: 'em-case-view',
  imports: [AddPieces, Assistants, AssistingNotice, Chip, EndMediation, MatButton],
  templateUrl: './case-view.html',
  styles: `
    .state {
      font-size: 1.05rem;
      strong {
        display: block;
        font-size: 1.25rem;
        line-height: 1.3;
      }
    }
    .deadline {
      font-size: 1.35rem;
      font-weight: 700;
      margin-block-end: 0.3rem;
    }
    ol,
    ul {
      padding-inline-start: 1.3rem;
    }
    li {
      margin-block-end: 0.4rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class CaseView {
  private readonly client = inject(FollowUpClient);
  private readonly centre = inject(CentreStore).current;

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly subject = input.required<ClaimantCase>();
  /** What the button says that closes the case on this device. */
  readonly leaving = input('Fermer mon dossier');
  readonly changed = output<ClaimantCase>();
  readonly leave = output();
  readonly expired = output();

  protected readonly state = computed(() => stateInWords(this.subject()));
  protected readonly expected = computed(() => expectedFrom(this.subject()));
  protected readonly failure = signal('');
  protected readonly day = (iso: string | null | undefined) => formatLongDate(iso, true);
  protected readonly categoryOf = (value: string) => labelOf(pieceCategories, value);
  protected readonly actOf = (act: string) => acts[act] ?? 'Dossier mis à jour';
  protected readonly tone = computed(() => stateTone(this.subject().state));

  protected at(instant: string): string {
    return formatDateTime(instant, this.centre()?.timeZone);
  }

  protected adder(piece: ClaimantCase['pieces'][number]): string {
    const who = addedBy(this.subject(), piece);
    return who && `, ${who}`;
  }

  protected async download(name: 'receipt' | 'closing-record', file: string): Promise<void> {
    this.failure.set('');
    try {
      const blob = await this.client.document(this.link(), this.access(), name);
      const url = URL.createObjectURL(blob);
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.download = `${file}-${this.subject().reference}.pdf`;
      anchor.click();
      // The browser has taken its copy once the click is done.
      setTimeout(() => URL.revokeObjectURL(url));
    } catch (error) {
      // An error read as a file has no type to read: an ended access is known by its status.
      const failure = failureOf(error);
      if (failure.status === 403) {
        this.expired.emit();
      } else {
        this.failure.set(failure.message);
      }
    }
  }
}
