import { between, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { eraserReading } from '#db/connection.server.ts'
import { firstSampleId, isSampleId, lastSampleId } from '#db/ids.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { knownTables } from './removal-words.ts'
import type { Leaving } from './removal-words.ts'
import { nameOf, sampleTables } from './sample-tables.server.ts'
import type { SampleTable } from './sample-tables.server.ts'

/**
 * What a removal would take, by the tables that people know, and whether all members stay. Some of it nobody but the eraser
 * may read: the database counts it in one query, and no more than the numbers leaves it.
 */
export const foreseeRemoval = (
  ctx: Context,
): Promise<{ leaving: Leaving[]; membersStay: boolean }> => {
  authorise(ctx.actor, 'sample.remove')
  return eraserReading(ctx, async (tx) => {
    const { rows } = await tx.db.execute<Leaving>(countsOf(tx.org.id))
    const placeOf = ({ table }: Leaving) => knownTables.indexOf(table)
    const leaving = rows.toSorted((a, b) => placeOf(a) - placeOf(b))
    return { leaving, membersStay: isSampleId(tx.org.id) }
  })
}

/** The known tables and all that their rows may belong to, owners first; candidates go with their candidacies. */
const needed: readonly SampleTable[] = (() => {
  const names = new Set([...knownTables, nameOf(candidacies)])
  for (const { name, belongings } of sampleTables.toReversed())
    if (names.has(name)) for (const { owner } of belongings) names.add(owner)
  return sampleTables.filter(({ name }) => names.has(name))
})()

type Pass = 'first' | 'last'

const doomed = (pass: Pass, name: string) => sql.identifier(`${pass} ${name}`)

const isSample = (id: SQL | SampleTable['id']) => between(sql`${id}`, firstSampleId, lastSampleId)

/** The rows of a table that go: sample rows, those that belong to what goes, and `also`. */
function doomedRows(pass: Pass, orgId: string, one: SampleTable, also?: SQL): SQL {
  const { name, table, id } = one
  const belongs = one.belongings
    .filter(({ owner }) => owner !== name)
    .map(({ column, owner }) => sql`${column} in (select id from ${doomed(pass, owner)})`)
  return sql`${doomed(pass, name)} as (select ${id} as id from ${table}
    where ${one.orgId} = ${orgId} and ${or(isSample(id), also, ...belongs)})`
}

/** People who are candidates nowhere else than in candidacies that go. */
const aloneThere = (orgId: string) => sql`${candidates.id} in (
  select ${candidacies.candidateId} from ${candidacies} where ${candidacies.orgId} = ${orgId}
  group by ${candidacies.candidateId}
  having bool_and(${candidacies.id} in (select id from ${doomed('first', nameOf(candidacies))})))`

function countsOf(orgId: string): SQL {
  const alone = (name: string) => (name === nameOf(candidates) ? aloneThere(orgId) : undefined)
  const passes = [
    ...needed.map((one) => doomedRows('first', orgId, one)),
    ...needed.map((one) => doomedRows('last', orgId, one, alone(one.name))),
  ]
  const counts = knownTables.map(
    (name) => sql`select ${name} as "table", count(*)::int as count,
      (count(*) filter (where not ${isSample(sql`id`)}))::int as added from ${doomed('last', name)}`,
  )
  return sql`with ${sql.join(passes, sql`, `)} ${sql.join(counts, sql` union all `)}`
}
