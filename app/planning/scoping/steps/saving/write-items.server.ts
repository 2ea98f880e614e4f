import type { InTransaction } from '#app/accounts/context.ts'
import { writeAnswer } from '#app/planning/scoping/answers/answers.server.ts'
import type { FoundAnswer } from '#app/planning/scoping/answers/answers.server.ts'
import { removeMetric, writeMetric } from '#app/planning/scoping/listed/metrics.server.ts'
import { removeRisk, writeRisk } from '#app/planning/scoping/listed/risks.server.ts'
import { removeWay, writeWay } from '#app/planning/scoping/listed/ways.server.ts'
import { answerSchema } from '#app/planning/scoping/steps/items/answer-item.ts'
import { estimateSchema, placeOf } from '#app/planning/scoping/steps/items/estimate-item.ts'
import { partsOf } from '#app/planning/scoping/steps/items/item.ts'
import type { Fields, ItemKind } from '#app/planning/scoping/steps/items/item.ts'
import type { Merged } from '#app/planning/scoping/steps/items/merge.ts'
import { metricSchema, riskSchema, waySchema } from '#app/planning/scoping/steps/items/row-items.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { SetEstimate } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { isId } from '#db/ids.ts'

type Row = { id: string; useCaseId: string }

/** Writes what a form changed, every item by its own rules. */
export async function writeItems(
  tx: InTransaction,
  useCaseId: string,
  { changed, removed }: Pick<Merged, 'changed' | 'removed'>,
  answers: readonly FoundAnswer[],
): Promise<void> {
  const estimates: SetEstimate[] = []
  for (const [name, fields] of [
    ...Object.entries(changed),
    ...removed.map((gone) => [gone, null] as const),
  ]) {
    const { kind, key } = partsOf(name) ?? {}
    if (!kind || !key) continue
    if (kind === 'estimate') estimates.push(...estimateOf(key, fields))
    else if (kind !== 'answer') await writeRow(tx, kind, { id: key, useCaseId }, fields)
    else if (fields) {
      const before = answers.find(({ question }) => question === key)
      await writeAnswer(
        tx,
        { useCaseId, question: key, ...answerSchema(key).parse(fields) },
        before,
      )
    }
  }
  if (estimates.length > 0) await setEstimates(tx, { useCaseId, estimates })
}

function estimateOf(key: string, fields: Fields | null): SetEstimate[] {
  const place = placeOf(key)
  if (!place) return []
  return [{ ...place, ...(fields ? estimateSchema(key).parse(fields) : { points: null }) }]
}

async function writeRow(
  tx: InTransaction,
  kind: Exclude<ItemKind, 'answer' | 'estimate'>,
  row: Row,
  fields: Fields | null,
): Promise<void> {
  if (!isId(row.id)) return
  if (kind === 'alternative')
    await (fields ? writeWay(tx, row, waySchema.parse(fields)) : removeWay(tx, row))
  else if (kind === 'risk')
    await (fields ? writeRisk(tx, row, riskSchema.parse(fields)) : removeRisk(tx, row))
  else await (fields ? writeMetric(tx, row, metricSchema.parse(fields)) : removeMetric(tx, row))
}
