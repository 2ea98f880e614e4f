export type Mark = 'bold' | 'italic' | 'heading' | 'list' | 'numbers' | 'quote' | 'link' | 'table'

/** What takes the place of `from`…`to`, and what is selected afterwards. */
export type Change = { text: string; from: number; to: number; select: [number, number] }

const around: Partial<Record<Mark, [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  link: ['[', '](https://)'],
}

const before: Partial<Record<Mark, (index: number) => string>> = {
  heading: () => '### ',
  list: () => '- ',
  numbers: (index) => `${index + 1}. `,
  quote: () => '> ',
}

const table = '| Column | Column |\n| --- | --- |\n|  |  |\n'

/** The change that a button of a Markdown toolbar makes to the selected words or lines. */
export function marked(text: string, start: number, end: number, mark: Mark): Change {
  const pair = around[mark]
  if (pair) return wrapped(text, start, end, pair)
  const prefix = before[mark]
  if (prefix) return led(text, start, end, prefix)
  const gap = start === 0 || text.slice(0, start).endsWith('\n\n') ? '' : '\n\n'
  const at = start + gap.length + 2
  return { text: gap + table, from: start, to: start, select: [at, at + 6] }
}

function wrapped(
  text: string,
  start: number,
  end: number,
  [open, close]: [string, string],
): Change {
  const chosen = text.slice(start, end)
  const isWrapped = text.slice(start - open.length, start) === open && text.startsWith(close, end)
  if (isWrapped)
    return {
      text: chosen,
      from: start - open.length,
      to: end + close.length,
      select: [start - open.length, end - open.length],
    }
  const at = start + open.length
  return { text: open + chosen + close, from: start, to: end, select: [at, at + chosen.length] }
}

/** Leads every touched line with the mark; when all have it already, takes it away. */
function led(text: string, start: number, end: number, prefix: (index: number) => string): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  const to = stop < 0 ? text.length : stop
  const lines = text.slice(from, to).split('\n')
  const has = lines.every((line, index) => line.startsWith(prefix(index)))
  const changed = lines
    .map((line, index) => (has ? line.slice(prefix(index).length) : prefix(index) + line))
    .join('\n')
  return { text: changed, from, to, select: [from, from + changed.length] }
}
