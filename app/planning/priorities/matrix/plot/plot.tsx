import { memo, useCallback, useRef, type MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Bubble, Picture } from '#app/planning/priorities/matrix/place/picture.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { dragFields } from './drag.ts'
import { useDrag } from './use-drag.tsx'

export interface PlotProps {
  home: string
  search: string
  plot: Omit<Picture, 'rows'>
  setup: Setup
  chosen: { number: number } | null
  mayEdit: boolean
}

/** Bubbles between the axes; whoever may edit drags them. Keyboards and screen readers have the form and the table. */
export function Plot({ home, search, plot, setup, chosen, mayEdit }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { held, handlers, readout } = useDrag(plot, frame, mayEdit)
  const choose = useChoice()
  const base = `${search || '?'}${search ? '&' : ''}move=`
  return (
    <div className="matrix-plot" ref={frame} {...handlers}>
      <Quadrants {...plot} names={setup.quadrants} />
      {plot.bubbles.map(({ at: _, ...bubble }) => (
        <BubbleLink
          key={bubble.number}
          {...bubble}
          {...(held?.number === bubble.number ? held : {})}
          href={`${base}${bubble.number}`}
          choose={choose}
          isChosen={chosen?.number === bubble.number}
          smallest={plot.smallest}
        />
      ))}
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

/** Follows the link of a bubble without leaving the page, unless it is opened elsewhere. */
function useChoice() {
  const navigate = useNavigate()
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.metaKey || event.ctrlKey || event.button !== 0) return
      event.preventDefault()
      const to = event.currentTarget.getAttribute('href') ?? ''
      void navigate(to, { preventScrollReset: true })
    },
    [navigate],
  )
}

type QuadrantsProps = Pick<Picture, 'x' | 'y'> & { names: Setup['quadrants'] }

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

type BubbleLinkProps = Omit<Bubble, 'at'> & {
  href: string
  choose: (event: MouseEvent<HTMLAnchorElement>) => void
  isChosen: boolean
  smallest: number
}

/** From this size on a number of so many digits fits inside. */
const roomFor = (number: number): number => 6 + 7 * String(number).length

const BubbleLink = memo(function BubbleLink(props: BubbleLinkProps) {
  const { left, bottom, across, label, number, title, href, choose } = props
  const size = across ?? props.smallest
  return (
    <a
      className={classOf(props)}
      href={href}
      onClick={choose}
      tabIndex={-1}
      draggable={false}
      data-number={number}
      style={{ left: `${left}%`, bottom: `${bottom}%`, width: size, height: size }}
    >
      {size >= roomFor(number) && number}
      {label && <span className={`bubble-label is-${label}`}>{title}</span>}
    </a>
  )
})

const classOf = ({ band, across, isChosen }: BubbleLinkProps): string =>
  `bubble is-band-${band ?? 'missing'}${across === null ? ' is-sizeless' : ''}${isChosen ? ' is-chosen' : ''}`
