import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { BodyContact } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, formatPhone, today } from '../../shared/format/french';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { functionLabel, functionOrder } from '../data/wording';

/** Whom to write to, by function; those who have left stay readable below. */
@Component({
  selector: 'em-contact-list',
  imports: [Cell, MatButton, SimpleTable],
  template: `
    <em-simple-table
      caption="Contacts actuels"
      emptyText="Aucun contact&nbsp;: les mails de convention, de saisine et de facture n’ont pas encore de destinataire."
      [rows]="present()"
      [columns]="columns()"
    >
      <ng-template emCell="reach" let-contact>
        @if (contact.email) {
          <a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
        }
        @if (contact.email && contact.phone) {
          <br />
        }
        @if (contact.phone) {
          <a class="nowrap" [href]="'tel:' + contact.phone">{{ phone(contact.phone) }}</a>
        }
      </ng-template>
      <ng-template emCell="act" let-contact>
        @if (!contact.to) {
          <button
            matButton="text"
            type="button"
            [attr.aria-label]="'Mettre fin au contact ' + contact.name"
            (click)="end.emit(contact)"
          >
            Mettre fin
          </button>
        }
      </ng-template>
    </em-simple-table>
    @if (past().length > 0) {
      <details>
        <summary>Anciens contacts ({{ past().length }})</summary>
        <em-simple-table caption="Anciens contacts" [rows]="past()" [columns]="pastColumns" />
      </details>
    }
  `,
  styles: `
    details {
      margin-block-start: 0.75rem;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class ContactList {
  readonly contacts = input.required<readonly BodyContact[]>();
  readonly mayEdit = input(false);
  readonly end = output<BodyContact>();

  protected readonly day = today(inject(CentreStore).current()?.timeZone);
  private readonly who: readonly Column<BodyContact>[] = [
    { key: 'function', label: 'Fonction', text: (contact) => functionLabel(contact.function) },
    { key: 'name', label: 'Nom', text: (contact) => contact.name },
  ];
  protected readonly columns = computed((): readonly Column<BodyContact>[] => [
    ...this.who,
    { key: 'reach', label: 'Joindre' },
    { key: 'period', label: 'Période', text: (contact) => this.period(contact) },
    ...(this.mayEdit() ? [{ key: 'act', label: 'Action' }] : []),
  ]);
  protected readonly pastColumns: readonly Column<BodyContact>[] = [
    ...this.who,
    {
      key: 'period',
      label: 'Période',
      text: (contact) => `du ${formatDate(contact.from)} au ${formatDate(contact.to)}`,
    },
  ];
  protected readonly phone = formatPhone;
  private readonly sorted = computed(() =>
    [...this.contacts()].sort(
      (one, other) =>
        functionOrder.indexOf(one.function) - functionOrder.indexOf(other.function) ||
        one.name.localeCompare(other.name, 'fr'),
    ),
  );
  protected readonly present = computed(() =>
    this.sorted().filter((contact) => !contact.to || contact.to >= this.day),
  );
  protected readonly past = computed(() =>
    this.sorted().filter((contact) => contact.to && contact.to < this.day),
  );

  private period(contact: BodyContact): string {
    if (contact.from > this.day) {
      return `à partir du ${formatDate(contact.from)}`;
    }
    return contact.to
      ? `jusqu’au ${formatDate(contact.to)}`
      : `depuis le ${formatDate(contact.from)}`;
  }
}
