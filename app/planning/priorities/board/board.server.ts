import { usualCurrency } from '#app/planning/money.ts'
import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Risks } from '#app/math/decisions/balanced-value.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import type { Item } from '#app/planning/priorities/methods/item.ts'
import type { PairJudgement } from '#app/planning/priorities/methods/pairs.ts'
import type { RisksByKind } from '#app/planning/scoping/standing/risk.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { isLive, isParked } from '#app/planning/use-cases/endings/ended.server.ts'
import { Memory } from '#app/ui/memory.ts'
import { fixedStatement } from '#db/fixed-query.server.ts'

export type FoundFramework = {
  id: string
  number: number
  method: string
  criteria: Criterion[]
  judgements: PairJudgement[]
}

/** Everything that is compared, as it is now. */
export type Board = {
  items: Item[]
  parked: number
  /** The newest version of the organisation's criteria; null before the first. */
  framework: FoundFramework | null
  /** Money is told in thousands of this. */
  currency: string
  /** Another one whenever anything here is; tells what was computed from it apart. */
  stamp: string
}

type Stamped = { stamp: string; framework: FoundFramework | null; currency: string }
type Row = {
  id: string
  number: number
  title: string
  parked: boolean
  figures: Figures | null
  risks: RiskRow[] | null
}

type Figures = Record<string, [number, number, number]>
type RiskRow = [
  keyof Risks,
  likelihood: number,
  severity: number,
  mitigation: number,
  Figures | null,
]

const boards = new Memory<Board>(32)

/** The board of the organisation: one query while nothing changed since the last time, two else. */
export async function readBoard(tx: InTransaction): Promise<Board> {
  const { stamp: own, framework, currency } = await readStamp(tx)
  const stamp = `${tx.org.id} ${own} ${framework?.number ?? 0} ${currency}`
  const known = boards.get(stamp)
  if (known) return known
  const rows = await readRows(tx)
  const items = rows.filter(({ parked }) => !parked).map(itemFrom)
  return boards.set(stamp, {
    items,
    parked: rows.length - items.length,
    framework,
    currency,
    stamp,
  })
}

/** Counts, versions and newest ids of all that a board is made of: no change leaves every one of them as it was. */
async function readStamp(tx: InTransaction): Promise<Stamped> {
  const [row] = await stampOf(tx, { org: tx.org.id })
  if (!row) throw new Error('A stamp is always there.')
  return row
}

const stampOf = fixedStatement<Stamped, 'org'>(
  ['org'],
  ({ org }) => sql`
    select concat_ws(' ',
      (select concat_ws(',', count(*), sum(version), max(id::text)) from planning.use_cases where org_id = ${org}),
      (select concat_ws(',', count(*), sum(version), max(set_at), max(id::text)) from planning.estimates where org_id = ${org}),
      (select concat_ws(',', count(*), sum(version), max(id::text)) from planning.risks where org_id = ${org}),
      (select concat_ws(',', count(*), count(ended_at)) from planning.parkings where org_id = ${org}),
      (select concat_ws(',', count(*), max(id::text)) from planning.merges where org_id = ${org})
    ) as stamp,
    (select jsonb_build_object('id', id, 'number', number, 'method', method, 'criteria', criteria,
        'judgements', judgements)
      from planning.frameworks where org_id = ${org} order by number desc limit 1) as framework,
    coalesce((select currency from planning.calendars where org_id = ${org}), ${usualCurrency}) as currency`,
)

async function readRows(tx: InTransaction): Promise<Row[]> {
  const org = tx.org.id
  const { rows } = await tx.db.execute<Row>(sql`
    select id, number, title, ${isParked} as parked, e.figures, r.risks
    from planning.use_cases
    left join (
      select use_case_id, jsonb_object_agg(quantity, jsonb_build_array(low, mode, high)) as figures
      from (
        select use_case_id, quantity, sum(low) as low, sum(mode) as mode, sum(high) as high
        from planning.estimates where org_id = ${org} group by use_case_id, quantity
      ) sums group by use_case_id
    ) e on e.use_case_id = use_cases.id
    left join (
      select k.use_case_id, jsonb_agg(
        jsonb_build_array(category, likelihood, severity, mitigation, g.points) order by k.added_at, k.id) as risks
      from planning.risks k left join (
        select role, jsonb_object_agg(substr(quantity, 6), jsonb_build_array(low, mode, high)) as points
        from planning.estimates where org_id = ${org} and quantity like 'risk.%' group by role
      ) g on g.role = k.id::text
      where k.org_id = ${org} group by k.use_case_id
    ) r on r.use_case_id = use_cases.id
    where org_id = ${org} and ${isLive}
    order by number`)
  return rows
}

const itemFrom = ({ id, number, title, figures, risks }: Row): Item => ({
  id,
  number,
  title,
  figures: withCost(inPoints(figures)),
  risks: { organisational: [], domain: [], external: [], ...groupRisks(risks ?? []) },
})

/** Where nobody has summed up the cost, it is what is spent, as in the scope. */
const withCost = ({ ...figures }: Record<string, ThreePoint>): Record<string, ThreePoint> =>
  figures.spend && !figures.cost ? { ...figures, cost: figures.spend } : figures

const inPoints = (figures: Figures | null): Record<string, ThreePoint> =>
  Object.fromEntries(
    Object.entries(figures ?? {}).map(([name, [low, mode, high]]) => [name, { low, mode, high }]),
  )

const groupRisks = (risks: readonly RiskRow[]): Partial<RisksByKind> => {
  const grouped: Partial<Record<keyof Risks, RisksByKind[keyof Risks][number][]>> = {}
  for (const [category, likelihood, severity, mitigation, points] of risks)
    (grouped[category] ??= []).push({
      likelihood,
      severity,
      mitigation,
      ...(points && { points: inPoints(points) }),
    })
  return grouped
}
