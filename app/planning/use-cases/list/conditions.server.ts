import { and, eq, isNull, not, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { useCases } from '#db/schema/use-cases.ts'
import { isLive, isMerged, isParked } from '#app/planning/use-cases/endings/ended.server.ts'
import { stages } from '#app/planning/use-cases/use-case.ts'
import type { Filters, SortBy } from './filters.ts'

/** Use cases that pass the filters. */
export const passing = (filters: Filters): SQL | undefined =>
  and(
    stateCondition(filters),
    filters.stage ? eq(useCases.stage, filters.stage) : undefined,
    filters.function ? eq(useCases.businessFunction, filters.function) : undefined,
    ownerCondition(filters),
    filters.tag ? sql`${useCases.tags} ? ${filters.tag}` : undefined,
    textCondition(filters.text),
  )

function stateCondition({ state, withRetired }: Filters): SQL | undefined {
  if (state === 'all') return undefined
  if (state === 'parked') return isParked
  if (state === 'merged') return isMerged
  return and(not(isParked), withRetired ? not(isMerged) : isLive)
}

function ownerCondition({ owner }: Filters): SQL | undefined {
  if (!owner) return undefined
  return owner === 'none' ? isNull(useCases.ownerId) : eq(useCases.ownerId, owner)
}

const searched = sql`lower(concat_ws(' ', use_cases.title, use_cases.problem, use_cases.input,
  use_cases.output, use_cases.tags::text, use_cases.sponsor, '#' || use_cases.number))`

/** Every word has to occur somewhere in what is said about the use case. */
function textCondition(text: string): SQL | undefined {
  const words = text.toLowerCase().split(' ').filter(Boolean).slice(0, 12)
  return and(...words.map((word) => sql`position(${word} in ${searched}) > 0`))
}

/** As `meanOf` has it. */
const mean = sql.raw('((e.low + 4 * e.mode + e.high) / 6)')

const ofUseCase = (quantities: SQL, result: SQL) =>
  sql`(select ${result} from planning.estimates e where e.org_id = use_cases.org_id
    and e.use_case_id = use_cases.id and ${quantities})`

const orders: Record<SortBy, SQL> = {
  number: sql`use_cases.number`,
  title: sql`lower(use_cases.title)`,
  stage: sql`array_position(${sql.raw(`array['${stages.join("','")}']`)}, use_cases.stage)`,
  value: ofUseCase(sql`e.quantity = 'value'`, sql`${mean}`),
  chance: ofUseCase(
    sql`e.quantity in ('p-data', 'p-model', 'p-deploy', 'p-adopt')`,
    sql`case when count(*) < 4 then null when min(${mean}) <= 0 then 0 else exp(sum(ln(nullif(${mean}, 0)))) end`,
  ),
  effort: ofUseCase(sql`e.quantity = 'effort'`, sql`sum(${mean})`),
}

/** What nobody has guessed comes last whichever way the list runs. */
export const orderOf = ({ by, descending }: Filters['sort']): SQL[] => [
  descending ? sql`${orders[by]} desc nulls last` : sql`${orders[by]} asc nulls last`,
  sql`use_cases.number desc`,
]
