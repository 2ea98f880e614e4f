import { memo } from 'react'
import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import { centreOf } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import { markup, type Markup, type Part } from '#app/ui/markup/markup.ts'
import { useWritten } from '#app/ui/markup/keeping.tsx'
import { Written } from '#app/ui/markup/written.tsx'
import type { SentBubbles } from './sent-bubbles.ts'

export interface BubblesProps {
  bubbles: () => readonly Bubble[]
  /** What they were received as, and the axes that they lie between. */
  sent: SentBubbles
  x: Axis
  y: Axis
  /** What their addresses begin with: the number follows. */
  base: string
  chosen: number | null
  /** The size of those whose own is not known. */
  smallest: number
}

/** Every use case that has a place; each leads to the form that moves it. */
export const Bubbles = memo(function Bubbles({ bubbles, ...props }: BubblesProps) {
  const written = useWritten(bubbleMarkup, props, () => {
    const all = bubbles()
    const drawn = all.map((bubble) => bubbleMarkup(bubble, props))
    return markup`${drawn}${leads(all, props.smallest)}`
  })
  return <Written tag="div" className="contents" markup={written} />
})

/** From the places of those that are drawn beside them, each place a dot and a line as far as the edge of its bubble. */
function leads(bubbles: readonly Bubble[], smallest: number): Part {
  let [dots, lines] = ['', '']
  for (const bubble of bubbles) {
    const { left, bottom, beside } = bubble
    if (!beside) continue
    const share = shareOutside(bubble, (bubble.across ?? smallest) / 2)
    const [x, y] = [beside.left - left, beside.bottom - bottom]
    dots += `M${left} ${bottom}h0`
    if (share > 0) lines += `M${left} ${bottom}l${tenths(share * x)} ${tenths(share * y)}`
  }
  return (
    dots !== '' &&
    markup`<svg class="matrix-leads" viewBox="0 0 100 100" preserveAspectRatio="none"><path d="${dots}"/><path d="${lines}"/></svg>`
  )
}

/** How much of the way from its place to where it is drawn lies outside of a bubble. */
function shareOutside(bubble: Bubble, radius: number): number {
  const [place, drawn] = [centreOf({ ...bubble, beside: null }), centreOf(bubble)]
  const way = Math.hypot(place.x - drawn.x, place.y - drawn.y)
  return way > radius ? (way - radius) / way : 0
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** From this size on a number of so many digits fits inside. */
const roomFor = (number: number): number => 6 + 7 * String(number).length

function bubbleMarkup(bubble: Bubble, props: Omit<BubblesProps, 'bubbles'>): Markup {
  const { across, label, number, title } = bubble
  const { left, bottom } = bubble.beside ?? bubble
  const size = across ?? props.smallest
  const named = label && markup`<span class="bubble-label is-${label}">${title}</span>`
  const place = markup`left:${left}%;bottom:${bottom}%;width:${size}px`
  const said = size >= roomFor(number) && number
  return markup`<a class="${classOf(bubble, props.chosen)}" href="${props.base}${number}" data-follow="keep" tabindex="-1" style="${place}">${said}${named}</a>`
}

const classOf = ({ band, across, number }: Bubble, chosen: number | null): string =>
  `bubble is-band-${band ?? 'missing'}${across === null ? ' is-sizeless' : ''}${number === chosen ? ' is-chosen' : ''}`
