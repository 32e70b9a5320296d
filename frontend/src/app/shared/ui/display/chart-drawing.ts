import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSeries } from './chart';

use([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer]);

export interface ChartColours {
  readonly text: string;
  readonly line: string;
  readonly surface: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly write: (value: number) => string;
  readonly lying: boolean;
}

export interface Drawing {
  readonly host: HTMLElement;
  show(data: ChartData, colours: ChartColours): void;
  dispose(): void;
}

/** Bars told apart by colour and by pattern, the value written on each. Loaded only when one is seen. */
export function drawIn(host: HTMLElement): Drawing {
  const chart = init(host, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(host);
  return {
    host,
    show: (data, colours) =>
      chart.setOption(optionOf(data, colours, getComputedStyle(host).fontFamily), true),
    dispose: () => {
      size.disconnect();
      chart.dispose();
    },
  };
}

function optionOf(
  { labels, series, write, lying }: ChartData,
  colours: ChartColours,
  fontFamily: string,
) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const text = { color: colours.text, fontFamily, fontSize: 14 };
  const names = {
    type: 'category' as const,
    data: [...labels],
    inverse: lying,
    axisLabel: { ...text, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  };
  const values = {
    type: 'value' as const,
    axisLabel: { show: false },
    splitLine: { lineStyle: { color: colours.line } },
  };
  return {
    animation: !still,
    color: [colours.first, colours.second, colours.third, colours.fourth],
    // The figure names itself in the page; what is taken from here is the pattern on each colour.
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, textStyle: text } } : {}),
    grid: {
      top: series.length > 1 ? 40 : 20,
      right: lying ? 90 : 8,
      bottom: 8,
      left: 8,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({
      type: 'bar' as const,
      name,
      data: [...data],
      barMaxWidth: 44,
      itemStyle: { borderColor: colours.surface, borderWidth: 1 },
      label: {
        ...text,
        show: true,
        fontSize: 13,
        position: lying ? ('right' as const) : ('top' as const),
        formatter: ({ value }: { value?: unknown }) => (Number(value) ? write(Number(value)) : ''),
      },
    })),
  };
}
