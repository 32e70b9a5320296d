import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../../shared/data/centre-store';
import { plain } from '../../shared/format/plain';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** Leads the visitor to their centre: by a department, or by any word of its name. */
@Component({
  selector: 'em-centre-finder',
  imports: [RetryNotice, RouterLink],
  templateUrl: './centre-finder.html',
  styles: `
    .card {
      display: block;
      color: inherit;
      text-decoration: none;
      &:hover {
        border-color: var(--mat-sys-primary);
      }
      strong {
        color: var(--mat-sys-primary);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      span {
        display: block;
      }
    }
    ul {
      list-style: none;
      padding: 0;
    }
    .search {
      max-inline-size: 30rem;
      margin-block-end: 1.5rem;
    }
    label {
      font-weight: 600;
    }
  `,
})
export class CentreFinder {
  private readonly store = inject(CentreStore);
  protected readonly centres = resource({ loader: () => this.store.load() });
  protected readonly wanted = signal('');

  protected readonly shown = computed(() => {
    const words = plain(this.wanted()).split(/\s+/).filter(Boolean);
    const centres = this.centres.hasValue() ? this.centres.value() : [];
    return centres.filter((centre) => {
      const text = plain([centre.name, centre.slug, ...centre.departments].join(' '));
      // A postcode begins with its department.
      const postcode = words.length === 1 && /^\d{5}$/.test(words[0] ?? '') ? words[0] : undefined;
      return postcode
        ? centre.departments.some((department) => postcode.startsWith(department))
        : words.every((word) => text.includes(word));
    });
  });
}
