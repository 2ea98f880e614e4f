import type { ShownLook } from '#app/accounts/organisations/look/look.ts'
import { fitText } from './fit-text.ts'
import type { Room } from './fit-text.ts'
import { drawnText } from './letters.ts'
import { sizes } from './sizes.ts'
import type { SizeKey } from './sizes.ts'
import { veilFor } from './veil.ts'

export type Card = {
  size: SizeKey
  headline: string
  figure: string
  caption: string
  organisation: string
  /** The logo is the picture itself, as a data address. */
  look: ShownLook
  /** What stands behind the words, as a data address. */
  ground?: string | null
}

/** What the renderer draws: boxes in boxes, as it takes them. */
export type Box =
  | {
      type: 'div'
      key: null
      props: { style: Record<string, string | number>; children: Box[] | string }
    }
  | { type: 'img'; key: null; props: { src: string; style: Record<string, string | number> } }

const box = (style: Record<string, string | number>, children: Box[] | string): Box => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
})

/** Shares of the shorter side that margins and type take. */
const margin = 0.075
const figureShare = 0.3
const captionShare = 0.045
const nameShare = 0.04

/** The picture as boxes: the figure where there is one, the headline, the words under it, and whose it is. */
export function cardBoxes(card: Card): Box {
  const { size, look } = card
  const { width, height } = sizes[size]
  const short = Math.min(width, height)
  const edge = Math.round(short * margin)
  const inner = width - 2 * edge
  const figure = drawnText(card.figure)
  const captionHeight = card.caption ? short * 0.14 : 0
  const figureHeight = figure ? short * figureShare * 1.15 : 0
  const left = height - 2 * edge - short * 0.12 - captionHeight - figureHeight
  const words = [
    ...written(figure, 700, roomOf(inner, figureHeight, short * figureShare, short * 0.08)),
    ...written(drawnText(card.headline), 700, roomOf(inner, left, short * 0.125, short * 0.045)),
    ...written(
      drawnText(card.caption),
      500,
      roomOf(inner, captionHeight, short * captionShare, short * 0.03),
    ),
  ]
  return box(
    { width, height, backgroundColor: look.accent, color: look.ink, fontFamily: 'Inter' },
    over(
      card,
      box(
        {
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: inner,
          height: height - 2 * edge,
          margin: edge,
        },
        [
          box({ flexDirection: 'column' }, words),
          foot(drawnText(card.organisation), { inner, short, look }),
        ],
      ),
    ),
  )
}

/** The words over the background, where there is one, and the veil that keeps them readable. */
function over({ size, look, ground }: Card, words: Box): Box[] {
  if (!ground) return [words]
  const { width, height } = sizes[size]
  const { colour, cover } = veilFor(look)
  const whole = { position: 'absolute', top: 0, left: 0, width, height }
  return [
    { type: 'img', key: null, props: { src: ground, style: { ...whole, objectFit: 'cover' } } },
    box({ ...whole, backgroundColor: colour, opacity: cover }, ''),
    box(whole, [words]),
  ]
}

const leading = 1.15

const roomOf = (width: number, height: number, largest: number, smallest: number): Room => ({
  width,
  height,
  leading,
  largest: Math.round(largest),
  smallest: Math.round(smallest),
})

function written(text: string, weight: number, room: Room): Box[] {
  if (text === '' || room.height === 0) return []
  const { size, lines } = fitText(text, room)
  const style = { fontSize: size, lineHeight: leading, fontWeight: weight, whiteSpace: 'nowrap' }
  return [
    box(
      { flexDirection: 'column', marginBottom: Math.min(size * 0.3, room.height * 0.12) },
      lines.map((line) => box(style, line)),
    ),
  ]
}

type Foot = { inner: number; short: number; look: ShownLook }

function foot(name: string, { inner, short, look: { ink, logo } }: Foot) {
  const room = roomOf(inner, short * nameShare * 1.3, short * nameShare, short * 0.025)
  const mark: Box = logo
    ? {
        type: 'img',
        key: null,
        props: {
          src: logo,
          style: {
            height: short * 0.06,
            objectFit: 'contain',
            objectPosition: 'left',
            marginBottom: 6,
          },
        },
      }
    : box({ width: short * 0.12, height: 6, marginBottom: short * 0.025, backgroundColor: ink }, '')
  return box({ flexDirection: 'column' }, [mark, ...written(name, 500, room)])
}
