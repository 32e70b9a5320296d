import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { csvFile, fileName } from '../../data/csv';
import { Download } from '../../data/download';
import { formatCount } from '../../format/french';
import type { Column } from '../data-table/column';
import { SimpleTable } from '../data-table/simple-table';
import type { ChartColours, Drawing } from './chart-drawing';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
}

interface Row {
  readonly label: string;
  readonly values: readonly number[];
}

let lastId = 0;
const tokens = {
  text: '--mat-sys-on-surface',
  line: '--mat-sys-outline-variant',
  surface: '--mat-sys-surface',
  first: '--mat-sys-primary',
  second: '--em-warning',
  third: '--em-success',
  fourth: '--mat-sys-outline',
} as const;

/**
 * Figures as bars, with their title, what they mean in one sentence, the same figures as a table and as
 * a file. The drawing is loaded when the chart comes into view; without it the table says it all.
 */
@Component({
  selector: 'em-chart',
  imports: [MatButton, SimpleTable],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  private readonly files = inject(Download);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly heading = input.required<string>();
  /** What one should see in it, in one sentence. */
  readonly meaning = input.required<string>();
  /** What the labels are: «Mois», «Retard». */
  readonly axis = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  /** How a value is written: a count unless told. */
  readonly write = input<(value: number) => string>(formatCount);
  /** Long labels read better beside horizontal bars. */
  readonly lying = input(false);

  protected readonly id = `graphique-${++lastId}`;
  protected readonly empty = computed(() =>
    this.series().every(({ values }) => values.every((value) => value === 0)),
  );
  protected readonly rows = computed(() =>
    this.labels().map((label, row) => ({
      label,
      values: this.series().map(({ values }) => values[row] ?? 0),
    })),
  );
  protected readonly columns = computed((): readonly Column<Row>[] => [
    { key: 'label', label: this.axis(), text: ({ label }) => label },
    ...this.series().map(({ name }, index) => ({
      key: `serie-${index}`,
      label: name,
      numeric: true,
      text: ({ values }: Row) => this.write()(values[index] ?? 0),
    })),
  ]);
  protected readonly failed = signal(false);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private readonly seen = signal(false);
  private readonly theme = signal(0);
  private drawing?: Drawing;

  constructor() {
    const destroy = inject(DestroyRef);
    this.watchTheme(destroy);
    effect((onCleanup) => {
      const canvas = this.canvas()?.nativeElement;
      if (!canvas || this.seen()) {
        return;
      }
      if (typeof IntersectionObserver === 'undefined') {
        this.seen.set(true);
        return;
      }
      const watch = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          this.seen.set(true);
        }
      });
      watch.observe(canvas);
      onCleanup(() => watch.disconnect());
    });
    effect(() => {
      const canvas = this.canvas()?.nativeElement;
      this.theme();
      const data = {
        labels: this.labels(),
        series: this.series(),
        write: this.write(),
        lying: this.lying(),
      };
      // Without a width there is nothing to draw on.
      if (canvas && this.seen() && canvas.clientWidth > 0) {
        void this.draw(canvas, data);
      }
    });
    destroy.onDestroy(() => this.drawing?.dispose());
  }

  private async draw(canvas: HTMLElement, data: Parameters<Drawing['show']>[0]): Promise<void> {
    try {
      const { drawIn } = await import('./chart-drawing');
      if (canvas.isConnected) {
        if (this.drawing?.host !== canvas) {
          this.drawing?.dispose();
          this.drawing = drawIn(canvas);
        }
        this.drawing.show(data, this.colours());
      }
    } catch {
      // The figures stay readable: they are in the table.
      this.failed.set(true);
    }
  }

  /** The colours of the theme as the browser works them out, light or dark, in plain red, green and blue. */
  private colours(): ChartColours {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colours = Object.fromEntries(
      Object.entries(tokens).map(([name, token]) => {
        // A new element each time: one that changes its colour may still be on its way to it.
        const probe = document.createElement('span');
        probe.style.color = `var(${token})`;
        this.host.nativeElement.append(probe);
        const colour = plainColour(getComputedStyle(probe).color, pen);
        probe.remove();
        return [name, colour];
      }),
    );
    return colours as unknown as ChartColours;
  }

  private watchTheme(destroy: DestroyRef): void {
    const changed = () => this.theme.update((count) => count + 1);
    const root = new MutationObserver(changed);
    root.observe(document.documentElement, { attributes: true });
    const dark = matchMedia?.('(prefers-color-scheme: dark)');
    dark?.addEventListener('change', changed);
    destroy.onDestroy(() => {
      root.disconnect();
      dark?.removeEventListener('change', changed);
    });
  }

  /** The figures for a spreadsheet. */
  protected save(): void {
    const rows = [
      [this.axis(), ...this.series().map(({ name }) => name)],
      ...this.rows().map(({ label, values }) => [label, ...values]),
    ];
    this.files.offer(csvFile(rows), fileName(this.heading(), 'csv'));
  }
}

/** The drawing knows no colour function of the style sheets: a painted point tells the mixture. */
function plainColour(colour: string, pen: CanvasRenderingContext2D | null): string {
  if (!pen) {
    return colour;
  }
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
