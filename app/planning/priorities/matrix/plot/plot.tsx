import { useRef } from 'react'
import { along } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Scales } from '#app/planning/priorities/matrix/place/picture.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Bubbles } from './bubbles.tsx'
import { dragFields } from './drag.ts'
import type { SentBubbles } from './sent-bubbles.ts'
import { useDrag } from './use-drag.tsx'

export interface PlotProps {
  home: string
  search: string
  plot: Scales
  bubbles: () => readonly Bubble[]
  sent: SentBubbles
  chosen: { number: number } | null
  mayEdit: boolean
}

/** Bubbles between the axes; whoever may edit drags them. Keyboards and screen readers have the form and the table. */
export function Plot({ home, search, plot, bubbles, sent, chosen, mayEdit }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { handlers, readout } = useDrag({ ...plot, bubbles }, frame, mayEdit)
  return (
    <div className="matrix-plot" ref={frame} {...handlers}>
      <Splits {...plot} />
      <Bubbles
        bubbles={bubbles}
        sent={sent}
        x={plot.x}
        y={plot.y}
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

const Splits = ({ x, y }: Pick<Scales, 'x' | 'y'>) => (
  <>
    <span className="matrix-split is-down" style={{ left: `${along(x, x.split)}%` }} />
    <span className="matrix-split is-across" style={{ bottom: `${along(y, y.split)}%` }} />
  </>
)
