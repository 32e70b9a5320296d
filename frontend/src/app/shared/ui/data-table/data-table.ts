import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  contentChildren,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isActive } from '../../data/job';
import { CentreStore } from '../../data/centre-store';
import { JobStore } from '../../data/job-store';
import { ListTrail } from '../../data/list-trail';
import type { Listing } from '../../data/listing';
import { formatCount } from '../../format/french';
import { JobProgress } from '../feedback/job-progress';
import { ActiveFilters } from './active-filters';
import {
  type BulkAction,
  bulkLimit,
  Cell,
  type Column,
  type RowAction,
  shownColumns,
} from './column';
import { ColumnPicker } from './column-picker';
import { ExportMenu } from './export-menu';
import { GridKeys } from './grid-keys';
import { Pager } from './pager';
import { RowMenu } from './row-menu';
import { Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { SortSelect } from './sort-select';
import { TableFilters } from './table-filters';
import { TableSearch } from './table-search';
import { ViewsMenu } from './views-menu';

/** What somebody wants done with the rows they ticked. */
export interface BulkRequest {
  readonly action: string;
  readonly ids: readonly string[];
}

/**
 * The table of the product: server paging, sorting, search and filters, state in the address, cards when narrow.
 * `<em-data-table caption="Collectivités" [listing]="bodies" [columns]="columns" searchLabel="Rechercher" />`;
 * filters come with the listing, cells by `emCell`, what to do when it is empty with the attribute `empty`,
 * an act on the whole list beside the exports with `tool`.
 */
@Component({
  selector: 'em-data-table',
  imports: [
    ActiveFilters,
    ColumnPicker,
    ExportMenu,
    GridKeys,
    JobProgress,
    MatButton,
    NgTemplateOutlet,
    Pager,
    RouterLink,
    RowMenu,
    SelectionBar,
    SortSelect,
    TableFilters,
    TableSearch,
    ViewsMenu,
  ],
  templateUrl: './data-table.html',
  styleUrls: ['./cells.scss', './data-table.scss'],
})
export class DataTable<T> {
  readonly caption = input.required<string>();
  readonly listing = input.required<Listing<T>>();
  readonly columns = input.required<readonly Column<T>[]>();
  /** The label of the free text search; no search when empty. */
  readonly searchLabel = input('');
  readonly emptyText = input('Rien à afficher pour l’instant.');
  /** The id of a row, also in a selection. */
  readonly rowId = input<(row: T) => string>();
  /** What a row is called in the names of its box and its menu; its first column when left out. */
  readonly rowName = input<(row: T) => string>();
  readonly rowActions = input<(row: T) => readonly RowAction<T>[]>();
  readonly bulk = input<readonly BulkAction[]>([]);
  /** Rows that no bulk action can take have no box. */
  readonly selectable = input<(row: T) => boolean>(() => true);
  readonly acted = output<BulkRequest>();
  /** The work that the page started on the rows, shown until it is put away. */
  readonly jobId = input<string | null>(null);

  protected readonly centres = inject(CentreStore);
  private readonly jobs = inject(JobStore);
  private readonly trail = inject(ListTrail);
  private readonly frame = viewChild<ElementRef<HTMLElement>>('frame');
  private readonly after = viewChild<ElementRef<HTMLElement>>('after');
  private readonly cells = contentChildren<Cell>(Cell);
  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.emCell(), cell.template])),
  );

  protected readonly followed = linkedSignal(() => this.jobId());
  protected readonly refusal = signal('');
  protected readonly selection = new Selection();
  protected readonly gathering = signal(false);
  protected readonly gatheringFailed = signal(false);
  /** Wider than its place: it scrolls in its frame, else its heading sticks to the window. */
  protected readonly wide = signal(false);
  /** Scrolled so far that its last column is seen. */
  protected readonly ended = signal(false);

  protected readonly shown = computed(() => shownColumns(this.columns(), this.listing().columns()));
  protected readonly span = computed(
    () =>
      this.shown().length +
      (this.bulk().length > 0 ? 1 : 0) +
      (this.rowActions() === undefined ? 0 : 1),
  );
  protected readonly count = computed(() => {
    const total = this.listing().total();
    return `${formatCount(total)} ${total > 1 ? 'lignes' : 'ligne'}`;
  });
  protected readonly narrowed = computed(
    () => this.listing().search() !== '' || Object.keys(this.listing().filters()).length > 0,
  );
  protected readonly sortable = computed(() => this.columns().some((column) => column.sort));
  protected readonly placeholders = computed(() =>
    Array.from({ length: Math.min(this.listing().size(), 12) }, (_, at) => at),
  );
  /** The ids on this page that may be ticked. */
  protected readonly pageIds = computed(() =>
    this.listing()
      .items()
      .filter((row) => this.selectable()(row))
      .map((row) => this.id(row)),
  );
  /** A refused state of the address is left by going back to the list as it opens. */
  protected readonly refused = computed(() =>
    [400, 422].includes(this.listing().failure()?.status ?? 0),
  );

  constructor() {
    // Rows that the new words or filters no longer show must not be acted upon unseen.
    effect(() => {
      this.listing().filters();
      this.listing().search();
      this.listing().centre();
      untracked(() => this.selection.clear());
    });
    // What a bulk act has changed is read again once it is over.
    effect(() => {
      const id = this.jobId();
      const job = id ? this.jobs.find(id) : undefined;
      if (job && !isActive(job)) {
        untracked(() => {
          this.selection.clear();
          this.listing().reload();
        });
      }
    });
    const sizes =
      typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.measure());
    afterRenderEffect(() => {
      const frame = this.frame()?.nativeElement;
      sizes?.disconnect();
      if (frame) {
        sizes?.observe(frame);
        sizes?.observe(frame.firstElementChild ?? frame);
      }
    });
    inject(DestroyRef).onDestroy(() => sizes?.disconnect());
  }

  protected template(key: string): TemplateRef<{ $implicit: unknown }> | null {
    return this.templates().get(key) ?? null;
  }

  protected id(row: T): string {
    return this.rowId()?.(row) ?? this.name(row);
  }

  protected name(row: T): string {
    return this.rowName()?.(row) ?? this.columns()[0]?.text?.(row) ?? '';
  }

  protected ariaSort(column: Column<T>): 'ascending' | 'descending' | 'none' | null {
    if (!column.sort) {
      return null;
    }
    const [name, way] = this.listing().sort().split(',');
    return name !== column.sort ? 'none' : way === 'desc' ? 'descending' : 'ascending';
  }

  protected tick(ids: readonly string[], on: boolean): void {
    if (on) {
      this.selection.add(ids);
    } else {
      this.selection.remove(ids);
    }
  }

  /** Ticks every row of the search, as far as one act may go. */
  protected async tickAll(): Promise<void> {
    this.gathering.set(true);
    this.gatheringFailed.set(false);
    try {
      const rows = await this.listing().collect(bulkLimit);
      this.selection.set(rows.filter((row) => this.selectable()(row)).map((row) => this.id(row)));
    } catch {
      this.gatheringFailed.set(true);
    } finally {
      this.gathering.set(false);
    }
  }

  protected act(action: string): void {
    this.acted.emit({ action, ids: this.selection.ids() });
  }

  /** Somebody leaves for one of the rows: its page will lead on to the next one and back. */
  protected leave(column: Column<T>): void {
    const { link } = column;
    const listing = this.listing();
    if (link) {
      this.trail.remember({
        title: this.caption(),
        rows: listing.items().map((row) => this.trail.address(link(row))),
        before: listing.page() * listing.size(),
        total: listing.total(),
      });
    }
  }

  protected follow(job: string): void {
    this.refusal.set('');
    this.followed.set(job);
  }

  protected skip(): void {
    this.after()?.nativeElement.focus();
  }

  protected toTop(): void {
    this.frame()?.nativeElement.scrollIntoView?.({ block: 'start' });
  }

  protected measure(): void {
    const frame = this.frame()?.nativeElement;
    const table = frame?.firstElementChild;
    if (frame && table) {
      this.wide.set(table.scrollWidth > frame.clientWidth + 1);
      this.ended.set(frame.scrollLeft + frame.clientWidth >= table.scrollWidth - 1);
    }
  }
}
