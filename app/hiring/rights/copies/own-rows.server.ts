import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { among, findBelongings } from '#app/hiring/rights/erasing/belongings.server.ts'
import type { Belongings, Tx } from '#app/hiring/rights/erasing/belongings.server.ts'
import { tableGraph } from '#app/hiring/rights/erasing/table-graph.server.ts'
import type { Node } from '#app/hiring/rights/erasing/table-graph.server.ts'
import type { Export } from '#db/data-map/rules.ts'
import { files } from '#db/schema/files.ts'

export type RowsOfTable = { node: Node; rows: Record<string, unknown>[] }

/**
 * What was never sent to the candidate is not theirs yet, nor is an interview that has no time, as its interviewer may
 * change unseen; what somebody else wrote from another mailbox never is, nor what came in their name through the public
 * form until they say so.
 */
export const theirsOnly: Record<string, SQL<boolean>> = {
  'hiring.offer_versions': sql`exists (select 1 from hiring.offer_sends s
    where s.org_id = offer_versions.org_id and s.version_id = offer_versions.id)`,
  'hiring.candidacies': sql`not candidacies.unconfirmed`,
  'hiring.consents': sql`not exists (select 1 from hiring.candidacies c
    where c.org_id = consents.org_id and c.id = consents.candidacy_id and c.unconfirmed)`,
  'hiring.interviews': sql`interviews.starts_at is not null`,
  'hiring.messages': sql`(messages.sender <> 'other' and not messages.unconfirmed)`,
  'hiring.resumes': sql`not resumes.unconfirmed`,
}

/** How much waits for the person to say that it is theirs: it is held, and in no copy. */
export async function countUnclaimed(tx: Tx, candidateId: string): Promise<number> {
  const { rows } = await tx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from hiring.candidacies c
    cross join lateral (
      select c.unconfirmed, c.denied_at
      union all
      select m.unconfirmed, m.denied_at from hiring.messages m
        where m.org_id = c.org_id and m.candidacy_id = c.id
      union all
      select r.unconfirmed, r.denied_at from hiring.resumes r
        where r.org_id = c.org_id and r.candidacy_id = c.id
    ) sent
    where c.org_id = ${tx.org.id} and c.candidate_id = ${candidateId}
      and sent.unconfirmed and sent.denied_at is null`)
  return rows[0]?.count ?? 0
}

/** A person's rows, in the columns that copies of these kinds have. Row security holds; the columns are the map's. */
export async function findOwnRows(
  tx: Tx,
  person: { id: string; mailbox: string },
  kinds: readonly Export[],
): Promise<RowsOfTable[]> {
  const belongings = await findBelongings(tx, person)
  const found: RowsOfTable[] = []
  for (const node of tableGraph) {
    const columns = columnsOf(node, kinds)
    const ids = belongings.get(node.name) ?? []
    if (ids.length === 0 || Object.keys(columns).length === 0) continue
    found.push({ node, rows: await select(tx, node, columns, ids) })
  }
  return found
}

export const columnsOf = ({ columns }: Node, kinds: readonly Export[]): Record<string, PgColumn> =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([, { rule }]) => kinds.includes(rule.export))
      .map(([key, { column }]) => [key, column]),
  )

const select = (
  tx: Tx,
  { table, name, orgId, id }: Node,
  columns: Record<string, PgColumn>,
  ids: string[],
): Promise<Record<string, unknown>[]> =>
  tx.db
    .select(columns)
    .from(table)
    .where(and(eq(orgId, tx.org.id), among(id, ids), theirsOnly[name]))
    .orderBy(asc(id))

/** The files a person sent or got, without copies that were made for them before. */
export async function findOwnFiles(tx: Tx, person: { id: string; mailbox: string }) {
  const ids = await fileIds(tx, await findBelongings(tx, person))
  if (ids.length === 0) return []
  return tx.db
    .select({ id: files.id, name: files.name, storageKey: files.storageKey })
    .from(files)
    .where(and(eq(files.orgId, tx.org.id), among(files.id, ids)))
    .orderBy(asc(files.id))
}

async function fileIds(tx: Tx, belongings: Belongings): Promise<string[]> {
  const all: string[] = []
  for (const node of tableGraph) {
    const ids = belongings.get(node.name)
    const isCopy = Object.values(node.columns).some(({ rule }) => rule.purpose === 'data-rights')
    for (const key of isCopy ? [] : (node.belonging.owns ?? [])) {
      const held = node.columns[key]
      const link = held && node.links.find(({ column }) => column.name === held.column.name)
      if (!ids || link?.owner !== 'files.files') continue
      const rows = await tx.db
        .select({ id: sql<string | null>`${link.column}` })
        .from(node.table)
        .where(and(eq(node.orgId, tx.org.id), among(node.id, ids), theirsOnly[node.name]))
      all.push(...rows.flatMap((row) => (row.id === null ? [] : [row.id])))
    }
  }
  return all
}
