import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import { blockAt, headingAt, spanAt } from '#app/writing/claims/text/sentences.ts'
import type { Span } from '#app/writing/claims/text/sentences.ts'
import { contentStems } from '#app/writing/claims/text/words.ts'
import { runOf } from './closeness.ts'
import type { Neighbourhood } from './closeness.ts'

const reach = 6

/** Where the numbers beside a place leave off; behind it, a mark of punctuation ends what is said of it. */
function clauseAt(read: ReadText, place: Span, sentence: Span): Span {
  const inside = [...read.quantities, ...read.dates].filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  )
  const ends = inside.flatMap(({ end }) => (end <= place.start ? [end] : []))
  const starts = inside.flatMap(({ start }) => (start >= place.end ? [start] : []))
  const stop = read.words.slice(place.end, sentence.end).search(/[,;:()]/)
  return {
    start: Math.max(sentence.start, ...ends),
    end: Math.min(stop < 0 ? sentence.end : place.end + stop, ...starts),
  }
}

function headOfTable(read: ReadText, position: number): string {
  const above = read.text
    .slice(Math.max(0, position - 3000), position)
    .split('\n')
    .slice(0, -1)
  const first = above.findLastIndex((line) => !line.includes('|'))
  return above[first + 1] ?? ''
}

const cellsOf = (row: string) => row.replace(/^\s*\|/, '').split('|')

/** Of a table, its head, the head of the column and the first cell of the row; empty elsewhere. */
function tableAt(read: ReadText, block: Span, position: number) {
  const row = read.text.slice(block.start, block.end)
  if (!row.includes('|')) return { head: '', own: '' }
  const head = headOfTable(read, block.start)
  const column = cellsOf(read.text.slice(block.start, position)).length - 1
  return { head, own: `${cellsOf(row)[0] ?? ''} ${cellsOf(head)[column] ?? ''}` }
}

const citation = /[[(](?:see )?(F\d+(?:(?:[, ;–-]|and)+F\d+)*)[\])]/g

const namedIn = (text: string): Set<string> =>
  new Set([...text.matchAll(citation)].flatMap(([, ids = '']) => ids.match(/F\d+/g) ?? []))

/** Reads the words around a place of a text. */
export function neighbourhood(read: ReadText, place: Span): Neighbourhood {
  const span = spanAt(read.sentences, place.start, read.text)
  const words = ({ start, end }: Span) => read.words.slice(start, end)
  const clause = clauseAt(read, place, span)
  const block = blockAt(read.text, place.start)
  const { head, own } = tableAt(read, block, place.start)
  const sentence = words(span)
  const behind = /^\s*(?:[[(][^\])\n]{1,60}[\])])?/.exec(read.text.slice(span.end, span.end + 64))
  return {
    near: contentStems(`${words(clause)} ${own}`),
    sentence: contentStems(sentence),
    scene: contentStems(
      `${sentence} ${words(block)} ${headingAt(read.headings, place.start)} ${head}`,
    ),
    run: {
      before: runOf(read.words.slice(span.start, place.start)).slice(-reach),
      own: runOf(read.words.slice(place.start, place.end)),
      behind: runOf(read.words.slice(place.end, span.end)).slice(0, reach),
    },
    named: namedIn(`${read.text.slice(span.start, span.end)}${behind?.[0] ?? ''}`),
  }
}
