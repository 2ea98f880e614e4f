import type { Context } from '#app/accounts/context.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { questionsOf } from '#app/planning/scoping/checklist/checklist.ts'
import { stepKeys } from '#app/planning/scoping/checklist/question.ts'
import { saveStep } from '#app/planning/scoping/steps/saving/save-step.server.ts'
import { answerFields } from '#app/planning/scoping/steps/items/answer-item.ts'
import { markOf, nameOf, seenField } from '#app/planning/scoping/steps/items/item.ts'
import type { Fields, Items } from '#app/planning/scoping/steps/items/item.ts'
import { metricFields } from '#app/planning/scoping/steps/items/row-items.ts'
import { saveWorksheet } from '#app/planning/scoping/modules/worksheets.server.ts'
import { stagePlanSchema } from '#app/planning/use-cases/stages/stage-plan.ts'
import { saveStagePlan } from '#app/planning/use-cases/stages/stage-plans.server.ts'
import { newId } from '#db/ids.ts'
import { scopes } from '#db/seed/scoping.ts'
import type { SampleAnswer, SampleMetric, SampleScope, SampleStagePlan } from '#db/seed/scoping.ts'
import type { SampleUseCase } from '#db/seed/use-cases.ts'
import type { Story } from './story.server.ts'

type Scoped = { id: string; sample: SampleUseCase; daysAgo: number }

/** How one use case of the sample was scoped: its answers, its numbers, and a gate that it was let past. */
export async function tellScope(story: Story, { id, sample, daysAgo }: Scoped): Promise<void> {
  const { answers, metrics, passing, next, stack } = scopes[sample.letter]
  const owner = story.as(sample.owner, daysAgo)
  const due = story.dayAhead(365)
  for (const step of stepKeys) {
    const asked = questionsOf(step).flatMap(({ key }) => {
      const said = answers[key]
      return said ? [[nameOf('answer', key), answerItem(key, said)] as const] : []
    })
    const listed = step === 'metrics' ? metrics.map((metric) => metricItem(metric, owner, due)) : []
    await save(owner, { useCaseId: id, step, posted: Object.fromEntries([...asked, ...listed]) })
  }
  if (next) await saveStagePlan(owner, { useCaseId: id, version: 0, ...planOf(next, owner) })
  if (stack) await saveWorksheet(owner, { ...stackKey(id), version: 0, data: stackSheet(stack) })
  if (passing) await letPast(story.as('leilani', daysAgo), { useCaseId: id, ...passing })
}

const planOf = ({ stage, ...said }: SampleStagePlan, owner: Context) => ({
  stage,
  plan: stagePlanSchema.parse({ ...said, owner: owner.actor.id }),
})

const stackKey = (useCaseId: string) => ({ useCaseId, kind: 'modelling-stack' })

const stackSheet = ({ data, task, ...chosen }: NonNullable<SampleScope['stack']>) => ({
  given: { data, task },
  chosen: { ...chosen, further: '', hosting: '' },
})

async function save(ctx: Context, input: Parameters<typeof saveStep>[1]): Promise<void> {
  const { errors } = await saveStep(ctx, input)
  if (Object.keys(errors).length > 0)
    throw new Error(`The sample's answers are wrong: ${JSON.stringify(errors)}`)
}

function answerItem(
  question: string,
  { words, confidence, verdict = 'open', rating, evidence = '', amount }: SampleAnswer,
): Fields {
  const [low, mode, high] = amount ?? []
  const points =
    low === undefined || mode === undefined || high === undefined ? null : { low, mode, high }
  const said = { words, confidence, verdict, rating: rating ?? null, evidence, amount: points }
  return { ...answerFields(question, said), [seenField]: markOf(answerFields(question, null)) }
}

function metricItem(
  { kind, name, unit, baseline, target }: SampleMetric,
  owner: Context,
  due: string,
): [string, Items[string]] {
  const fields = metricFields({
    kind,
    name,
    unit,
    baseline,
    target,
    due,
    metricId: null,
    ownerId: owner.actor.id,
  })
  return [nameOf('metric', newId()), { ...fields, [seenField]: '-' }]
}
