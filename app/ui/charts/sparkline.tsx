import { percentScale } from './scale.ts'

export interface SparklineProps {
  /** In order of time; null leaves a gap. */
  values: readonly (number | null)[]
  /** What the line is of; the numbers are added to it. */
  name: string
  format?: (value: number) => string
}

/** A word-sized line; its first, last, least and greatest value are said in its name. */
export function Sparkline({ values, name, format = String }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return <span className="text-muted">no data</span>
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const height = percentScale([low, high])
  const y = (value: number) => (low === high ? 50 : 100 - height(value))
  const x = percentScale([0, Math.max(1, values.length - 1)])
  const said = `${name}: from ${format(first)} to ${format(last)}, between ${format(low)} and ${format(high)}`
  return (
    <span className="sparkline">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={said}>
        <path d={pathOf(values.map((value, at) => (value === null ? null : [x(at), y(value)])))} />
      </svg>
      <b>{format(last)}</b>
    </span>
  )
}

/** Moves to the start of every unbroken run and draws on from there. */
function pathOf(points: readonly ([number, number] | null)[]) {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : ''))
    .join('')
}
