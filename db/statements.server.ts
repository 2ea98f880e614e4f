import type { Transaction } from './connection.server.ts'

type Result = { rows: unknown[] }
type Client = {
  query: (text: string, values?: unknown[]) => Promise<Result | Result[]>
  /** PGlite alone: its `query` takes one statement, `exec` takes a script. */
  exec?: (text: string) => Promise<Result[]>
}

/**
 * Runs a statement or a script inside the open transaction, past drizzle, for libraries that write their own SQL.
 * The rows of all statements of a script come back together.
 */
export async function runStatements(
  tx: { db: Transaction },
  text: string,
  values: unknown[] = [],
): Promise<Result> {
  const { $client: client } = tx.db as Transaction & { $client: Client }
  const script = values.length === 0 && client.exec !== undefined
  const result = script ? await client.exec?.(text) : await client.query(text, values)
  const results = [result ?? []].flat()
  return { rows: results.flatMap(({ rows }) => rows ?? []) }
}
