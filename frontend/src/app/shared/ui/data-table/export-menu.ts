import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Api } from '../../../api/api';
import { startExport } from '../../../api/functions';
import { JobStore } from '../../data/job-store';
import type { Listing } from '../../data/listing';
import { failureOf } from '../../data/problem';
import { formatCount } from '../../format/french';
import type { Column } from './column';

/** Takes the whole search away as a file, with the columns on screen; long work, followed like any other. */
@Component({
  selector: 'em-export-menu',
  imports: [MatButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  template: `
    <button
      matButton="outlined"
      type="button"
      [matMenuTriggerFor]="menu"
      [disabled]="listing().total() === 0"
    >
      {{ starting() ? 'Préparation…' : 'Exporter' }}
    </button>
    <mat-menu #menu="matMenu">
      <ng-template matMenuContent>
        <button mat-menu-item type="button" (click)="start('CSV')">{{ what() }} en CSV</button>
        <button mat-menu-item type="button" (click)="start('XLSX')">
          {{ what() }} en classeur (XLSX)
        </button>
      </ng-template>
    </mat-menu>
  `,
})
export class ExportMenu<T> {
  private readonly api = inject(Api);
  private readonly jobs = inject(JobStore);

  readonly listing = input.required<Listing<T>>();
  /** The columns on screen. */
  readonly columns = input.required<readonly Column<T>[]>();
  readonly started = output<string>();
  readonly refused = output<string>();

  protected readonly starting = signal(false);
  protected readonly what = computed(() => {
    const total = this.listing().total();
    return total > 1 ? `Les ${formatCount(total)} lignes` : 'La ligne';
  });
  protected async start(format: 'CSV' | 'XLSX'): Promise<void> {
    if (this.starting()) {
      return;
    }
    this.starting.set(true);
    const listing = this.listing();
    try {
      const job = await this.api.invoke(startExport, {
        centre: listing.centre(),
        'Idempotency-Key': crypto.randomUUID(),
        body: {
          list: listing.name,
          format,
          columns: this.columns().flatMap((column) => column.exported ?? [column.key]),
          query: listing.query(),
        },
      });
      this.jobs.follow(job);
      this.started.emit(job.id);
    } catch (error) {
      this.refused.emit(failureOf(error).message);
    } finally {
      this.starting.set(false);
    }
  }
}
