import { useRef } from 'react'
import type { Bubble, Scales } from '#app/planning/priorities/matrix/place/picture.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Bubbles } from './bubbles.tsx'
import { dragFields } from './drag.ts'
import { useDrag } from './use-drag.tsx'

export interface PlotProps {
  home: string
  search: string
  plot: Scales
  bubbles: readonly Bubble[]
  setup: Pick<Setup, 'quadrants'>
  chosen: { number: number } | null
  mayEdit: boolean
}

/** Bubbles between the axes; whoever may edit drags them. Keyboards and screen readers have the form and the table. */
export function Plot({ home, search, plot, bubbles, setup, chosen, mayEdit }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { handlers, readout } = useDrag({ ...plot, bubbles }, frame, mayEdit)
  return (
    <div className="matrix-plot" ref={frame} {...handlers}>
      <Quadrants {...plot} names={setup.quadrants} />
      <Bubbles
        bubbles={bubbles}
        base={`${search || '?'}${search ? '&' : ''}move=`}
        chosen={chosen?.number ?? null}
        smallest={plot.smallest}
      />
      {readout && <output className="matrix-readout">{readout}</output>}
      {mayEdit && (
        <PostForm action={`${home}/priorities/matrix${search}`} layout="plain">
          {dragFields.map((name) => (
            <input key={name} type="hidden" name={name} disabled />
          ))}
        </PostForm>
      )}
    </div>
  )
}

type QuadrantsProps = Pick<Scales, 'x' | 'y'> & { names: Setup['quadrants'] }

const corners = ['is-top is-left', 'is-top is-right', 'is-low is-right', 'is-low is-left']

const Quadrants = ({ x, y, names }: QuadrantsProps) => {
  const across = (100 * (x.split - x.low)) / (x.high - x.low)
  const up = (100 * (y.split - y.low)) / (y.high - y.low)
  return (
    <>
      <span className="matrix-split is-down" style={{ left: `${across}%` }} />
      <span className="matrix-split is-across" style={{ bottom: `${up}%` }} />
      {names.map((name, i) => (
        <span key={corners[i]} className={`matrix-quadrant ${corners[i]}`}>
          {name}
        </span>
      ))}
    </>
  )
}
