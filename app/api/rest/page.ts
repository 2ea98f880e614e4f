import { Invalid } from '#app/problems.ts'

type Asked = { limit: number; after?: string | undefined }

/** One page of a list that is read whole; the cursor is the last id of the page before. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, after }: Asked,
  idOf: (row: Row) => string,
) {
  const start = after === undefined ? 0 : rows.findIndex((row) => idOf(row) === after) + 1
  if (after !== undefined && start === 0) {
    const reason = 'This place is no longer in the list. Begin again without it.'
    throw new Invalid(reason, { after: [reason] })
  }
  const items = rows.slice(start, start + limit)
  const last = items.at(-1)
  return { items, next: last && start + limit < rows.length ? idOf(last) : null }
}
