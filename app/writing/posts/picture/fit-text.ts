/** Widths of Inter Bold in ems, by kind of letter, rounded up: enough to know where a line ends. */
const widths: readonly [RegExp, number][] = [
  [/[\s]/, 0.28],
  [/[ijlI.,:;!|'’‘`·]/, 0.32],
  [/[ftr()[\]{}/\\"“”-]/, 0.42],
  [/[mwMW@%—…€₿№]/, 0.98],
  [/[\p{Lu}&#]/u, 0.75],
  [/[\p{Nd}$£+=<>~]/u, 0.68],
  [/\p{M}/u, 0],
]
const otherWidth = 0.62

/** About how wide a text is, in ems of its size. */
export const emsOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? otherWidth),
    0,
  )

export type Room = {
  width: number
  height: number
  /** Sizes of type in pixels that may be taken. */
  largest: number
  smallest: number
  /** Height of a line as a share of the size. */
  leading: number
}

export type Fitted = { size: number; lines: string[]; cut: boolean }

const step = 2

/** The largest size at which the text fits its room; at the smallest one it is cut, with an ellipsis. */
export function fitText(text: string, room: Room): Fitted {
  for (let size = room.largest; size >= room.smallest; size -= step) {
    const lines = linesOf(text, room.width / size)
    if (lines.length <= linesIn(room, size)) return { size, lines, cut: false }
  }
  const ems = room.width / room.smallest
  const lines = linesOf(text, ems)
  const shown = lines.slice(0, linesIn(room, room.smallest))
  const last = shortened(shown.at(-1) ?? '', ems)
  return { size: room.smallest, lines: [...shown.slice(0, -1), last], cut: true }
}

const linesIn = ({ height, leading }: Room, size: number) =>
  Math.max(1, Math.floor(height / (size * leading)))

/** Words in lines of so many ems; a word that is longer than a line is broken. */
function linesOf(text: string, ems: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((one) => pieces(one, ems))) {
    const last = lines.at(-1)
    const joined = `${last} ${word}`
    if (last !== undefined && emsOf(joined) <= ems) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, ems: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part && emsOf(part + letter) > ems) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

function shortened(line: string, ems: number): string {
  const letters = [...line]
  while (letters.length > 0 && emsOf(`${letters.join('')}…`) > ems) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
