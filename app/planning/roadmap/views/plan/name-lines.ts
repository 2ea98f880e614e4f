import { shortened } from '#app/math/text/shortened.ts'

const most = 2

/** A name in lines of so many letters, two at most; what does not fit ends with an ellipsis. */
export function nameLines(name: string, letters: number): string[] {
  const lines: string[] = []
  let rest = name.trim()
  while (rest.length > letters && lines.length < most - 1) {
    const gap = rest.lastIndexOf(' ', letters)
    const end = gap > 0 ? gap : letters
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, shortened(rest, letters)]
}
