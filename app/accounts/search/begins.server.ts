import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { loneLetters, plain, textQuery, wordsOf } from './search-query.ts'

/** The same as `plain` does, in the database: letters without what stands above and below them. */
export const plainIn = (text: SQL): SQL => {
  const bare = sql`regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`
  return Object.entries(loneLetters).reduce(
    (done, [letter, by]) => sql`replace(${done}, ${letter}, ${by})`,
    bare,
  )
}

/** Whether a title has words that begin as somebody typed them, with accents or without on either side. */
export function titleHas(title: SQL, typed: string): SQL<boolean> {
  const query = textQuery(plain(typed))
  return query
    ? sql<boolean>`(to_tsvector('simple', ${plainIn(title)}) @@ to_tsquery('simple', ${query}))`
    : sql<boolean>`false`
}

/** The same of a long text, as it is written: texts of no fixed length are not read letter by letter, nor put together for each word. */
export function textHas(text: SQL, typed: string): SQL<boolean> {
  const words = wordsOf(typed).map((word) => sql`${beginning(word)}`)
  return words.length > 0
    ? sql<boolean>`(${text} ~* all (array[${sql.join(words, sql`, `)}]::text[]))`
    : sql<boolean>`false`
}

/** Signs around a word are no part of it, as in a title: “budget,” finds a budget, and “.NET” what is called so. */
const beginning = (word: string) =>
  `\\m${word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replaceAll(/[^\p{L}\p{N}]/gu, '.')}`
