import { centreOf, frame, meet, type Box, type Bubble } from './bubble.ts'

type Splits = { left: number; bottom: number }

/** Of the text of titles, in pixels and letters: longer ones take two lines about as long as each other. */
export const titleText = { letter: 6.3, line: 16, perLine: 34, slack: 4 }
const gap = 4
const sides = ['right', 'left'] as const

/** Titles beside as many bubbles as have room for them; the others are told apart by their number. */
export function labelSome(bubbles: readonly Bubble[], splits: Splits, smallest: number): Bubble[] {
  const taken = bubbles.map((bubble) => boxAround(bubble, smallest))
  const lines = linesOf(splits)
  return bubbles.map((bubble) => {
    const own = boxAround(bubble, smallest)
    const free = sides
      .map((side) => ({ side, box: labelBox(bubble.title, own, side) }))
      .filter(({ box }) => box.left >= 0 && box.right <= frame.width)
      .filter(({ box }) => !taken.some((other) => meet(other, box)))
    const best = free.find(({ box }) => !lines.some((line) => meet(line, box))) ?? free[0]
    if (best) taken.push(best.box)
    return { ...bubble, label: best?.side ?? null }
  })
}

/** The two lines that split the picture: a title runs across them only where it has no room elsewhere. */
function linesOf({ left, bottom }: Splits): Box[] {
  const { x, y } = centreOf({ left, bottom, beside: null })
  return [
    { left: x, right: x + 1, top: 0, bottom: frame.height },
    { left: 0, right: frame.width, top: y, bottom: y + 1 },
  ]
}

function boxAround(bubble: Bubble, smallest: number): Box {
  const { x, y } = centreOf(bubble)
  const half = (bubble.across ?? smallest) / 2
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

const lettersPerLine = (length: number): number =>
  length <= titleText.perLine
    ? length
    : Math.min(titleText.perLine, Math.ceil(length / 2) + titleText.slack)

/** A title as it stands beside its bubble: in two lines, broken between words, where it is long. */
export function titleLines(title: string): string[] {
  const most = lettersPerLine(title.length)
  if (title.length <= most) return [title]
  const end = title.lastIndexOf(' ', most)
  return end > 0 ? [title.slice(0, end), title.slice(end + 1)] : [title.slice(0, most)]
}

function labelBox({ length }: string, around: Box, side: (typeof sides)[number]): Box {
  const letters = lettersPerLine(length)
  const width = letters * titleText.letter
  const middle = (around.top + around.bottom) / 2
  const half = letters < length ? titleText.line : titleText.line / 2
  const [top, bottom] = [middle - half, middle + half]
  return side === 'right'
    ? { left: around.right + gap, right: around.right + gap + width, top, bottom }
    : { left: around.left - gap - width, right: around.left - gap, top, bottom }
}
