import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { BodyContact } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, formatPhone, today } from '../../shared/format/french';
import { functionLabel, functionOrder } from '../data/wording';

/** Whom to write to, by function; those who have left stay readable below. */
@Component({
  selector: 'em-contact-list',
  imports: [MatButton],
  template: `
    @if (present().length > 0) {
      <ul>
        @for (contact of present(); track contact.id) {
          <li>
            <span class="who">
              <span class="muted">{{ label(contact.function) }}</span>
              <strong>{{ contact.name }}</strong>
            </span>
            <span class="reach">
              @if (contact.email) {
                <a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
              }
              @if (contact.phone) {
                <a class="nowrap" [href]="'tel:' + contact.phone">{{ phone(contact.phone) }}</a>
              }
              @if (contact.from > day) {
                <span class="muted">à partir du {{ date(contact.from) }}</span>
              } @else if (contact.to) {
                <span class="muted">jusqu’au {{ date(contact.to) }}</span>
              }
            </span>
            @if (mayEdit() && !contact.to) {
              <button
                matButton="text"
                type="button"
                [attr.aria-label]="'Mettre fin au contact ' + contact.name"
                (click)="end.emit(contact)"
              >
                Mettre fin
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <p>
        Aucun contact&nbsp;: les mails de convention, de saisine et de facture n’ont pas encore de
        destinataire.
      </p>
    }
    @if (past().length > 0) {
      <details>
        <summary>Anciens contacts ({{ past().length }})</summary>
        <ul>
          @for (contact of past(); track contact.id) {
            <li>
              {{ label(contact.function) }}&nbsp;: {{ contact.name }}, du
              {{ date(contact.from) }} au
              {{ date(contact.to) }}
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1.5rem;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .who,
    .reach {
      display: grid;
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    details {
      margin-block-start: 0.75rem;
    }
  `,
})
export class ContactList {
  readonly contacts = input.required<readonly BodyContact[]>();
  readonly mayEdit = input(false);
  readonly end = output<BodyContact>();

  protected readonly day = today(inject(CentreStore).current()?.timeZone);
  protected readonly label = functionLabel;
  protected readonly date = formatDate;
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
}
