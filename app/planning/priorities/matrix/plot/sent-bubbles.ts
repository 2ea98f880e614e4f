import { packed, unpacked, type Packed } from '#app/ui/data/packed.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/picture.ts'

type Cells = [
  number: number,
  title: string,
  x: number,
  y: number,
  left: number,
  bottom: number,
  across: Bubble['across'],
  band: Bubble['band'],
  label: 0 | 1 | 2,
]

/** Bubbles on their way to the browser: there may be hundreds, so the names of their fields stay behind. */
export type SentBubbles = Packed<Cells[]>

const labels = [null, 'left', 'right'] as const

export const sendBubbles = (bubbles: readonly Bubble[]): SentBubbles =>
  packed(
    bubbles.map(({ number, title, at, left, bottom, across, band, label }): Cells => {
      const side = label === null ? 0 : label === 'left' ? 1 : 2
      return [number, title, at.x, at.y, left, bottom, across, band, side]
    }),
  )

export const receiveBubbles = (sent: SentBubbles): Bubble[] =>
  unpacked(sent).map(([number, title, x, y, left, bottom, across, band, label]) => ({
    number,
    title,
    at: { x, y },
    left,
    bottom,
    across,
    band,
    label: labels[label],
  }))
