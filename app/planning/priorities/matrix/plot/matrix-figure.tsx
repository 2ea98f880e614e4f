import { useMemo } from 'react'
import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Scales } from '#app/planning/priorities/matrix/place/picture.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { Kept } from '#app/ui/markup/kept.tsx'
import { Legend } from './legend.tsx'
import { Plot, type PlotProps } from './plot.tsx'
import { receiveBubbles, type SentBubbles } from './sent-bubbles.ts'

export interface MatrixFigureProps extends Omit<PlotProps, 'bubbles' | 'sent'> {
  setup: Pick<Setup, 'quadrants'>
  bubbles: SentBubbles
  /** How many there are. */
  count: number
  /** Whether the size or the colour of some is not known. */
  missing: { size: boolean; colour: boolean }
  takeaway: string
}

/** The picture with its takeaway, axes and legend; the same is told by the table below it. */
export const MatrixFigure = (props: MatrixFigureProps) => {
  const { plot, takeaway } = props
  const [topLeft, topRight, lowRight, lowLeft] = props.setup.quadrants
  const bubbles = useMemo(() => received(props.bubbles, plot), [props.bubbles, plot])
  return (
    <figure className="chart matrix">
      <figcaption>{takeaway}</figcaption>
      {(plot.size || plot.colour) && (
        <Kept
          tag="div"
          className="chart-legend matrix-legend"
          of={Legend}
          given={{ size: plot.size, colour: plot.colour, missing: props.missing }}
        />
      )}
      <div className="matrix-frame" aria-hidden>
        <span className="matrix-axis-name is-up">↑ {nameOf(plot.y)}</span>
        <Names left={topLeft} right={topRight} />
        <Ticks axis={plot.y} way="bottom" />
        <Plot {...props} sent={props.bubbles} bubbles={bubbles} />
        <Names left={lowLeft} right={lowRight} />
        <Ticks axis={plot.x} way="left" />
        <span className="matrix-axis-name">{nameOf(plot.x)} →</span>
        {props.count <= mostNamed && <Key bubbles={bubbles()} />}
      </div>
      <p className="chart-legend">{hintFor(props)} The table below says the same in numbers.</p>
    </figure>
  )
}

/** They are read when somebody needs them: the server most often knows already what is drawn of them. */
function received(sent: SentBubbles, plot: Scales): () => readonly Bubble[] {
  let bubbles: readonly Bubble[] | null = null
  return () => (bubbles ??= receiveBubbles(sent, plot))
}

/** More names than these are found in the table sooner. */
const mostNamed = 30

/** What the numbers stand for: of all bubbles where the picture has no room for titles, else of those that found none. */
const Key = ({ bubbles }: { bubbles: readonly Bubble[] }) => (
  <ul className="matrix-names-key">
    {bubbles
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, title, label }) => (
        <li key={number} className={label ? 'has-title' : undefined}>
          <b>{number}</b> {title}
        </li>
      ))}
  </ul>
)

const nameOf = ({ name, unit }: Axis) => `${name} (${unit})`

/** What the quadrants above or below the middle are called, outside of the frame that is full of bubbles. */
const Names = ({ left, right }: { left: string; right: string }) =>
  (left || right) && (
    <div className="matrix-names">
      <span>{left}</span>
      <span>{right}</span>
    </div>
  )

const Ticks = ({ axis, way }: { axis: Axis; way: 'left' | 'bottom' }) => (
  <div className={`matrix-ticks is-${way}`}>
    {axis.ticks.map(({ at, text }) => (
      <span key={at} style={{ [way]: `${at}%` }}>
        {text}
      </span>
    ))}
  </div>
)

function hintFor({ plot: { x, y }, mayEdit }: MatrixFigureProps): string {
  if (!mayEdit) return ''
  const fixed = [y, x].filter(({ movable }) => !movable).map(({ name }) => name)
  if (fixed.length === 2) return 'Both axes follow from other figures, so nothing can be dragged.'
  if (fixed.length === 0) return 'Drag a bubble, or choose it to type its numbers.'
  return `Drag a bubble, or choose it to type its numbers. ${fixed[0]} follows from other figures and stays.`
}
