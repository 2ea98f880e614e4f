import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { plainIn } from '#app/accounts/search/begins.server.ts'
import { plain, textQuery } from '#app/accounts/search/search-query.ts'

/**
 * Whether name or address of a row of candidates has words that begin as somebody typed them, with accents or without
 * on either side: who writes “bjorn” finds Björn. Only names that have such letters are read anew.
 */
export function isNamed(candidate: 'p' | 'candidates', typed: string): SQL {
  const query = textQuery(typed)
  const bare = textQuery(plain(typed))
  if (!query || !bare) return sql`false`
  const row = sql.raw(candidate)
  return sql`(${row}.words @@ to_tsquery('simple', ${query}) or ${row}.words @@ to_tsquery('simple', ${bare})
    or (${row}.name ~ '[^[:ascii:]]' and to_tsvector('simple', ${plainIn(sql`${row}.name || ' ' || ${row}.email`)})
      @@ to_tsquery('simple', ${bare})))`
}
