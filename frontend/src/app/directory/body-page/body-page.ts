import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterOutlet } from '@angular/router';
import { Api } from '../../api/api';
import { endContact, getBody } from '../../api/functions';
import type { BodyContact, BodySheet } from '../../api/models';
import { affiliationLabel } from '../../shared/data/affiliation';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { Toasts } from '../../shared/data/toasts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatSiren,
  today,
} from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { addressLines } from '../data/address';
import { kindLabel } from '../data/wording';
import { AddContact } from './add-contact';
import { ChangeStatus } from './change-status';
import { ContactList } from './contact-list';
import { EditSheet } from './edit-sheet';

/** A body: who it is, what binds it to the centre, whom to write to; other features add where it stands. */
@Component({
  selector: 'em-body-page',
  imports: [
    AddContact,
    ChangeStatus,
    Chip,
    ContactList,
    EditSheet,
    ListSteps,
    MatButton,
    RetryNotice,
    RouterOutlet,
  ],
  templateUrl: './body-page.html',
  styleUrl: './body-page.scss',
})
export class BodyPage {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);
  private readonly title = inject(PageTitle);
  private readonly toasts = inject(Toasts);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();

  protected readonly resource = apiResource(getBody, () => ({
    centre: this.centre(),
    siren: this.siren(),
  }));
  protected readonly sheet = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly mayEdit = computed(() => this.session.hasRole(this.centre(), may.editBodies));
  protected readonly open = signal<'status' | 'sheet' | 'contact' | null>(null);

  protected readonly kind = computed(() => {
    const body = this.sheet()?.body;
    return body ? kindLabel(body) : '';
  });
  protected readonly population = computed(() => {
    const inhabitants = this.sheet()?.body.population;
    return inhabitants == null ? '' : formatCount(inhabitants);
  });
  protected readonly address = computed(() => addressLines(this.sheet()?.address));
  /** The status of today among those that were not corrected since. */
  protected readonly running = computed(() => {
    const sheet = this.sheet();
    return sheet?.affiliations.find(
      (period) => !period.supersededAt && period.status === sheet.body.status && !period.to,
    );
  });
  protected readonly statusLabel = affiliationLabel;
  protected readonly siret = formatSiren;
  protected readonly date = formatDate;
  protected readonly instant = (at: string) => formatDateTime(at, this.centres.current()?.timeZone);

  constructor() {
    effect(() => {
      const name = this.sheet()?.body.name;
      if (name) {
        this.title.set(name);
      }
    });
  }

  /** Nothing is deleted; later mails go to nobody else by themselves. */
  protected async end({ id, name }: BodyContact): Promise<void> {
    let sheet: BodySheet | undefined;
    await this.confirmation.ask({
      heading: 'Mettre fin à un contact\u00a0?',
      consequence: `${name} ne recevra plus de message du centre après ce jour. Son nom reste dans l’historique.`,
      confirm: 'Mettre fin au contact',
      danger: true,
      day: {
        label: 'Dernier jour',
        hint: 'Format attendu\u00a0: 15/03/2026',
        name: 'lastDay',
        proposed: today(this.centres.current()?.timeZone),
      },
      act: async ({ day }) => {
        sheet = await this.api.invoke(endContact, {
          centre: this.centre(),
          siren: this.siren(),
          id,
          body: { lastDay: day },
        });
      },
    });
    if (sheet) {
      this.saved(sheet, 'La fin du contact est enregistrée.');
    }
  }

  protected saved(sheet: BodySheet, sentence: string): void {
    this.resource.set(sheet);
    this.open.set(null);
    this.toasts.say(sentence);
  }
}
