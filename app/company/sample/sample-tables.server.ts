import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { PgColumn } from 'drizzle-orm/pg-core'
import * as assistantSchema from '#db/schema/assistant.ts'
import * as candidatesSchema from '#db/schema/candidates.ts'
import * as capacitySchema from '#db/schema/capacity.ts'
import * as documentsSchema from '#db/schema/documents.ts'
import * as fairnessSchema from '#db/schema/fairness.ts'
import * as filesSchema from '#db/schema/files.ts'
import * as interviewsSchema from '#db/schema/interviews.ts'
import * as mentionsSchema from '#db/schema/mentions.ts'
import * as offersSchema from '#db/schema/offers.ts'
import * as openingsSchema from '#db/schema/openings.ts'
import * as outcomesSchema from '#db/schema/outcomes.ts'
import * as portalSchema from '#db/schema/portal.ts'
import * as postsSchema from '#db/schema/posts.ts'
import * as prioritiesSchema from '#db/schema/priorities.ts'
import * as rightsSchema from '#db/schema/rights.ts'
import * as roadmapSchema from '#db/schema/roadmap.ts'
import * as rolesSchema from '#db/schema/roles.ts'
import * as schedulingSchema from '#db/schema/scheduling.ts'
import * as scopingSchema from '#db/schema/scoping.ts'
import * as staffingSchema from '#db/schema/staffing.ts'
import * as tldrsSchema from '#db/schema/tldrs.ts'
import * as useCasesSchema from '#db/schema/use-cases.ts'

/** A table that may hold sample rows, and the columns by which its rows belong to rows of other such tables. */
export type SampleTable = {
  table: PgTable
  name: string
  orgId: PgColumn
  id: PgColumn
  belongings: { column: PgColumn; owner: string }[]
}

const schemas = [
  assistantSchema,
  filesSchema,
  rolesSchema,
  openingsSchema,
  candidatesSchema,
  interviewsSchema,
  offersSchema,
  fairnessSchema,
  schedulingSchema,
  portalSchema,
  rightsSchema,
  mentionsSchema,
  useCasesSchema,
  scopingSchema,
  prioritiesSchema,
  capacitySchema,
  roadmapSchema,
  outcomesSchema,
  staffingSchema,
  documentsSchema,
  postsSchema,
  tldrsSchema,
]

const tables = schemas.flatMap((schema) =>
  Object.values(schema).filter((value): value is PgTable => is(value, PgTable)),
)

/** With the schema: two parts may call a table the same. */
export const nameOf = (table: PgTable): string =>
  `${getTableConfig(table).schema}.${getTableName(table)}`

const names = new Set(tables.map(nameOf))

function describe(table: PgTable): SampleTable {
  const { columns, foreignKeys } = getTableConfig(table)
  const column = (wanted: string) => {
    const found = columns.find(({ name }) => name === wanted)
    if (!found) throw new Error(`${getTableName(table)} has no column ${wanted}.`)
    return found
  }
  const belongings = foreignKeys.flatMap((key) => {
    const { columns: from, foreignTable } = key.reference()
    const link = from.find(({ name }) => name !== 'org_id')
    const owner = nameOf(foreignTable)
    return link && names.has(owner) ? [{ column: link, owner }] : []
  })
  return {
    table,
    name: nameOf(table),
    orgId: column('org_id'),
    id: column('id'),
    belongings,
  }
}

/** All tables that may hold sample rows, owners before what belongs to them. */
export const sampleTables: readonly SampleTable[] = inOrder(tables.map(describe))

function inOrder(list: SampleTable[]): SampleTable[] {
  const placed = new Set<string>()
  const ordered: SampleTable[] = []
  while (ordered.length < list.length) {
    const next = list.filter(
      ({ name, belongings }) =>
        !placed.has(name) && belongings.every(({ owner }) => owner === name || placed.has(owner)),
    )
    if (next.length === 0) throw new Error('The tables belong to each other in a circle.')
    for (const one of next) placed.add(one.name)
    ordered.push(...next)
  }
  return ordered
}
