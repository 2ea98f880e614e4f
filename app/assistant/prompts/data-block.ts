/** Far more than any section, résumé or comment needs; what is longer says so at its end. */
export const longestData = 24_000

/** What an image model reads is a description: an image model takes 1,000 characters at least. */
const longestLine = 300

/** Zero-width, direction-changing, tag and control characters: people cannot see them, models can read them. */
const invisible: [number, number][] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

const escaped = (point: number) => `\\u{${point.toString(16)}}`
const unseen = new RegExp(
  `[${invisible.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`,
  'gu',
)

/** What in a text could pass for a part of the prompt around it: our marks, and those that split a prompt into roles. */
const marks = /<\s*\/?\s*data\b|<<<\s*dotprompt/gi

/** A text that people see as they wrote it, without what only a machine reads. */
export const visibleText = (text: string): string =>
  text.replaceAll('\r\n', '\n').toWellFormed().replaceAll(unseen, '')

/**
 * A text from outside as a block of data in a prompt: labelled, closed by a mark that it cannot contain, without
 * invisible characters, of limited length.
 */
export function asData(label: string, text: string): string {
  const seen = visibleText(text).replaceAll(marks, (mark) => mark.replaceAll('<', '‹'))
  const shown = seen.slice(0, longestData).toWellFormed()
  const left = seen.length - longestData
  const note = left > 0 ? `\n[${left} more characters are left out]` : ''
  const name = visibleText(label).replaceAll(/[<>"\n]/g, ' ')
  return `<data label="${name}">\n${shown}${note}\n</data>`
}

/**
 * A text from outside as a part of a line in a prompt for a picture, where marks around it would be drawn: without
 * invisible characters and line breaks, of limited length.
 */
export const asLine = (text: string): string =>
  visibleText(text)
    .replaceAll(marks, (mark) => mark.replaceAll('<', '‹'))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestLine)
    .toWellFormed()
