import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, Component, type ElementRef, viewChild } from '@angular/core';
import type { Filter } from '../../shared/data/filter';
import { failureOf } from '../../shared/data/problem';
import { formatCount } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { stillListing } from './still-listing';

interface Body {
  readonly siren: string;
  readonly name: string;
  readonly status: string;
  readonly population: number;
}

const bodies: readonly Body[] = [
  { siren: '217101377', name: 'Cluny', status: 'En vigueur', population: 5076 },
  { siren: '217100767', name: 'Chalon-sur-Saône', status: 'À compléter', population: 45_223 },
  {
    siren: '257101234',
    name: 'Syndicat intercommunal à vocation unique pour l’assainissement collectif du Val-de-Saône',
    status: 'Brouillon',
    population: 0,
  },
];
const offered: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'status',
    label: 'Statut',
    choices: [{ value: 'MANDATORY', label: 'Obligatoire' }],
  },
  { kind: 'yes-no', name: 'covered', label: 'Couverte' },
  { kind: 'numbers', from: 'from', to: 'to', label: 'Habitants' },
];

/** The table of the product in each of its states, wide and in cards; the short table inside a page. */
@Component({
  selector: 'em-table-gallery',
  imports: [Cell, Chip, DataTable, SimpleTable],
  template: `
    <h2>Tableau</h2>
    @for (state of states; track state.caption) {
      <section [attr.aria-label]="state.caption">
        <em-data-table
          [caption]="state.caption"
          [searchLabel]="$first ? 'Nom ou SIREN' : ''"
          emptyText="Aucune collectivité pour l’instant."
          [listing]="state.listing"
          [columns]="columns"
          [rowId]="siren"
          [rowActions]="actions"
        >
          <ng-template emCell="status" let-row>
            <em-chip [tone]="row.status === 'En vigueur' ? 'success' : 'warning'">{{
              row.status
            }}</em-chip>
          </ng-template>
          <p empty><a href="#">Remplir le répertoire</a></p>
        </em-data-table>
      </section>
    }
    <h3>Lignes choisies</h3>
    <section #chosen aria-label="Lignes choisies">
      <em-data-table
        caption="Collectivités choisies"
        [listing]="rows"
        [columns]="columns"
        [rowId]="siren"
        [rowActions]="actions"
        [bulk]="bulk"
        [selectable]="selectable"
      />
    </section>
    <h3>En fiches, sur un écran étroit</h3>
    <div class="narrow">
      <em-data-table
        caption="Collectivités en fiches"
        [listing]="rows"
        [columns]="columns"
        [rowId]="siren"
        [rowActions]="actions"
        [bulk]="bulk"
      />
    </div>
    <h3>Tableau court</h3>
    <em-simple-table caption="Paiements" [rows]="bodies" [columns]="columns" [total]="total" />
    <em-simple-table
      caption="Remboursements"
      [rows]="[]"
      [columns]="columns"
      emptyText="Aucun remboursement."
    />
  `,
  styles: `
    .narrow {
      max-inline-size: 24rem;
    }
    section {
      margin-block-end: 2rem;
    }
  `,
})
export class TableGallery {
  private readonly chosen = viewChild.required<ElementRef<HTMLElement>>('chosen');

  protected readonly bodies = bodies;
  protected readonly rows = stillListing({ items: bodies, total: 563 });
  protected readonly states = [
    { caption: 'Lignes et filtres', listing: stillListing({ items: bodies, total: 563, offered }) },
    { caption: 'Première lecture', listing: stillListing<Body>({ loading: true }) },
    { caption: 'Nouvelle lecture', listing: stillListing({ items: bodies, loading: true }) },
    { caption: 'Tableau vide', listing: stillListing<Body>({}) },
    {
      caption: 'Rien de trouvé',
      listing: stillListing<Body>({ offered, filters: { status: 'MANDATORY' } }),
    },
    {
      caption: 'Lecture impossible',
      listing: stillListing<Body>({ failure: failureOf(new HttpErrorResponse({ status: 503 })) }),
    },
    {
      caption: 'Demande refusée',
      listing: stillListing<Body>({ failure: failureOf(new HttpErrorResponse({ status: 422 })) }),
    },
  ];
  protected readonly columns: readonly Column<Body>[] = [
    {
      key: 'name',
      label: 'Nom',
      sort: 'name',
      text: ({ name }) => name,
      link: () => ['/dev/gallery'],
    },
    { key: 'siren', label: 'SIREN', unbroken: true, text: ({ siren }) => siren },
    { key: 'status', label: 'Convention', text: ({ status }) => status },
    {
      key: 'population',
      label: 'Habitants',
      sort: 'population',
      numeric: true,
      text: ({ population }) => formatCount(population),
    },
  ];
  protected readonly total = { name: 'Total', population: formatCount(50_299) };
  protected readonly bulk = [{ key: 'status', label: 'Changer le statut' }];
  protected readonly actions = (): readonly RowAction<Body>[] => [
    { label: 'Voir la fiche', link: ['/dev/gallery'] },
    { label: 'Prévenir', run: () => undefined },
  ];
  protected readonly selectable = ({ population }: Body) => population > 0;
  protected readonly siren = ({ siren }: Body) => siren;

  constructor() {
    // Ticked as a person would: what is chosen belongs to the table.
    afterNextRender(() => {
      this.chosen()
        .nativeElement.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')
        .forEach((box) => box.click());
    });
  }
}
