import { along } from '#app/planning/priorities/matrix/place/axis.ts'
import { sides } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Scales } from '#app/planning/priorities/matrix/place/picture.ts'
import { packed, unpacked, type Packed } from '#app/ui/data/packed.ts'

type Cells = [
  number: number,
  title: string,
  x: number,
  y: number,
  across: Bubble['across'],
  band: Bubble['band'],
  label: number,
  beside: [left: number, bottom: number] | 0,
]

/** Bubbles on their way to the browser: there may be hundreds, so what names them and what follows stays behind. */
export type SentBubbles = Packed<Cells[]>

export const sendBubbles = (bubbles: readonly Bubble[]): SentBubbles =>
  packed(
    bubbles.map(({ number, title, at, beside, across, band, label }): Cells => {
      const side = label === null ? -1 : sides.indexOf(label)
      const drawn: Cells[7] = beside ? [beside.left, beside.bottom] : 0
      return [number, title, at.x, at.y, across, band, side, drawn]
    }),
  )

export const receiveBubbles = (sent: SentBubbles, { x, y }: Pick<Scales, 'x' | 'y'>): Bubble[] =>
  unpacked(sent).map(([number, title, atX, atY, across, band, label, beside]) => ({
    number,
    title,
    at: { x: atX, y: atY },
    left: along(x, atX),
    bottom: along(y, atY),
    beside: beside ? { left: beside[0], bottom: beside[1] } : null,
    across,
    band,
    label: sides[label] ?? null,
  }))
