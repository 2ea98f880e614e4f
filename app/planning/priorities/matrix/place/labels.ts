import { centreOf, frame, meet, sides, type Box, type Bubble, type Side } from './bubble.ts'

type Splits = { left: number; bottom: number }

/** Of the text of titles, in pixels and letters: longer ones take two lines about as long as each other. */
export const titleText = { letter: 6.3, line: 16, perLine: 34, slack: 4 }
const gap = 4

/** Titles beside, above or below as many bubbles as have room for them; the others are told apart by their number. */
export function labelSome(bubbles: readonly Bubble[], splits: Splits, smallest: number): Bubble[] {
  const taken = bubbles.map((bubble) => boxAround(bubble, smallest))
  const lines = linesOf(splits)
  return bubbles.map((bubble) => {
    const own = boxAround(bubble, smallest)
    const free = sides
      .map((side) => ({ side, box: labelBox(bubble.title, own, side) }))
      .filter(({ box }) => isInFrame(box))
      .filter(({ box }) => !taken.some((other) => meet(other, box)))
    const best = free.find(({ box }) => !lines.some((line) => meet(line, box))) ?? free[0]
    if (best) taken.push(best.box)
    return { ...bubble, label: best?.side ?? null }
  })
}

const isInFrame = ({ left, right, top, bottom }: Box): boolean =>
  left >= 0 && right <= frame.width && top >= 0 && bottom <= frame.height

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

function labelBox({ length }: string, around: Box, side: Side): Box {
  const letters = lettersPerLine(length)
  const width = letters * titleText.letter
  const height = letters < length ? 2 * titleText.line : titleText.line
  const [middle, centre] = [(around.top + around.bottom) / 2, (around.left + around.right) / 2]
  const beside = { top: middle - height / 2, bottom: middle + height / 2 }
  const across = { left: centre - width / 2, right: centre + width / 2 }
  switch (side) {
    case 'right':
      return { ...beside, left: around.right + gap, right: around.right + gap + width }
    case 'left':
      return { ...beside, left: around.left - gap - width, right: around.left - gap }
    case 'above':
      return { ...across, top: around.top - gap - height, bottom: around.top - gap }
    case 'below':
      return { ...across, top: around.bottom + gap, bottom: around.bottom + gap + height }
  }
}
