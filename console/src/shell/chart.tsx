import { useEffect, useRef } from 'react'
import uPlot from 'uplot'

export interface Line {
  readonly label: string
  /** A custom property of the page's colours. */
  readonly colour: string
  readonly values: readonly number[]
}

interface Props {
  readonly title: string
  /** Seconds since the epoch. */
  readonly times: readonly number[]
  readonly lines: readonly Line[]
  readonly format: (value: number) => string
}

const HEIGHT_PX = 170
const AXIS_PX = 74
/** Below this the axis would show fractions of one record. */
const SCALE_MIN = 4

/** Values over time, as an area for each line. Colours are looked up as it draws, so that they follow the page's. */
export function Chart({ title, times, lines, format }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const shape = lines.map(({ label, colour }) => `${label} ${colour}`).join('|')
  const formatNow = useRef(format)
  formatNow.current = format

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart is made anew when its lines are others, not when their values are
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const made = new uPlot(optionsOf(element.clientWidth, lines, formatNow), [[], ...lines.map(() => [])], element)
    plot.current = made
    const resized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT_PX }))
    resized.observe(element)
    return () => {
      resized.disconnect()
      made.destroy()
    }
  }, [shape])

  useEffect(() => {
    plot.current?.setData([[...times], ...lines.map(({ values }) => [...values])])
  }, [times, lines])

  const summary = lines.map(({ label, values }) => `${label} ${format(values.at(-1) ?? 0)}`).join(', ')
  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{title}</span>
        {lines.map(({ label, colour, values }) => (
          <span key={label} className="chart-key">
            <span className="chart-swatch" style={{ background: `var(${colour})` }} />
            {label} <strong>{format(values.at(-1) ?? 0)}</strong>
          </span>
        ))}
      </figcaption>
      <div ref={host} role="img" aria-label={`${title}: ${summary}`} />
    </figure>
  )
}

function optionsOf(
  width: number,
  lines: readonly Line[],
  format: { readonly current: (value: number) => string },
): uPlot.Options {
  const colour = (name: string): string => getComputedStyle(document.body).getPropertyValue(name)
  const axis: uPlot.Axis = {
    stroke: () => colour('--leat-text-2'),
    grid: { stroke: () => colour('--leat-line'), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  }
  return {
    width,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { y: false, points: { show: false } },
    padding: [8, 8, 0, 0],
    scales: { x: { time: true }, y: { range: (_, __, max) => [0, Math.max(SCALE_MIN, max * 1.1)] } },
    axes: [
      { ...axis, space: 70, size: 28, values: (_, splits) => splits.map(clockText) },
      { ...axis, size: AXIS_PX, values: (_, splits) => splits.map((each) => format.current(each)) },
    ],
    series: [
      {},
      ...lines.map((line) => ({
        label: line.label,
        stroke: () => colour(line.colour),
        fill: () => `${colour(line.colour).trim()}22`,
        width: 2,
        points: { show: false },
      })),
    ],
  }
}

/** UTC, as everywhere in the console. */
function clockText(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().slice(11, 19)
}
