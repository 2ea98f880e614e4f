import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { columnsOf, theirsOnly } from '#app/hiring/rights/copies/own-rows.server.ts'
import { tableGraph } from '#app/hiring/rights/erasing/table-graph.server.ts'
import type { Node } from '#app/hiring/rights/erasing/table-graph.server.ts'
import { revealedCards } from '#app/hiring/scorecards/readable-cards.server.ts'

export type HeldRow = {
  table: string
  id: string
  /** Ids of the rows it hangs on. */
  owners: (string | null)[]
  isTheirs: boolean
  values: Record<string, unknown>
}

type Person = { id: string; mailbox: string }

/**
 * The tables that are looked in. What candidates say of themselves for statistics is shown to nobody who works here, and
 * files go along as they are.
 */
const nodes = tableGraph.filter(({ name }) => !/^(fairness|files)\./.test(name))

/** Rows that do not count yet; what hangs on them is not found either. */
const onlyWhere: Record<string, () => SQL> = { 'hiring.scorecards': revealedCards }

const nameOf = (table: string) => sql.identifier(`held ${table}`)
const idsIn = (table: string) => sql`array(select id from ${nameOf(table)})`

/** The conditions by which rows of a table are a person's; none where no row of it can be. */
function conditionsOf(node: Node, person: Person, found: ReadonlySet<string>): SQL[] {
  if (node.name === 'hiring.candidates') return [eq(node.id, person.id)]
  const byLink = node.links
    .filter(({ owner }) => owner !== node.name && found.has(owner))
    .map(({ column, owner }) =>
      column.columnType === 'PgUUID'
        ? sql`${column} = any(${idsIn(owner)})`
        : sql`${column} = any(${idsIn(owner)}::text[])`,
    )
  const key = node.belonging.byMailbox
  const address = key ? node.columns[key] : undefined
  return address ? [...byLink, eq(address.column, person.mailbox)] : byLink
}

/** Every row that is held about a person, in the columns of these copies: one statement along the links of all tables. */
export async function selectHeld(tx: InTransaction, person: Person): Promise<HeldRow[]> {
  const found = new Set<string>()
  const ids: SQL[] = []
  const rows: SQL[] = []
  for (const node of nodes) {
    const conditions = conditionsOf(node, person, found)
    if (conditions.length === 0) continue
    found.add(node.name)
    ids.push(idsOf(tx, node, conditions))
    if (Object.keys(columnsOf(node, listed)).length > 0) rows.push(rowsOf(tx, node, rows.length))
  }
  const { rows: held } = await tx.db.execute<HeldRow>(
    sql`with ${sql.join(ids, sql`, `)} ${sql.join(rows, sql` union all `)} order by place, id`,
  )
  return held
}

const listed = ['candidate', 'access-copy'] as const

function idsOf(tx: InTransaction, { name, table, orgId, id }: Node, conditions: SQL[]): SQL {
  const only = onlyWhere[name]?.() ?? sql`true`
  return sql`${nameOf(name)} as (select ${id} as id from ${table}
    where ${orgId} = ${tx.org.id} and (${sql.join(conditions, sql` or `)}) and ${only})`
}

function rowsOf(tx: InTransaction, node: Node, place: number): SQL {
  const { name, table, orgId, id, links } = node
  const owners = links.map(({ column }) => sql`${column}::text`)
  const values = Object.entries(columnsOf(node, listed)).map(
    ([key, column]) => sql`${key}::text, ${column}`,
  )
  return sql`select ${place}::int as place, ${name}::text as "table", ${id}::text as id,
    (${theirsOnly[name] ?? sql`true`}) as "isTheirs", json_build_array(${sql.join(owners, sql`, `)}) as owners,
    json_build_object(${sql.join(values, sql`, `)}) as "values"
    from ${table} where ${orgId} = ${tx.org.id} and ${id} = any(${idsIn(name)})`
}

/** How many scorecards about a person nobody may read yet. */
export async function countUnrevealed(tx: InTransaction, person: Person): Promise<number> {
  const { rows } = await tx.db.execute<{ count: number }>(sql`select count(*)::int as count
    from hiring.scorecards join hiring.candidacies c
      on c.org_id = hiring.scorecards.org_id and c.id = hiring.scorecards.candidacy_id
    where c.org_id = ${tx.org.id} and c.candidate_id = ${person.id} and not ${revealedCards()}`)
  return rows[0]?.count ?? 0
}
