import { z } from 'zod'
import { classify } from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import { indicationOf } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import file from '#templates/rules/ai-act-own.json' with { type: 'json' }

const schema = z.strictObject({
  title: z.string(),
  summary: z.string(),
  answers: z.record(z.string(), z.enum(['yes', 'no', 'unclear'])),
})

const own = schema.parse(file)
const found = classify(own.answers)

/** This product's own hiring half: the first entry of every register. */
export const ownEntry = {
  title: own.title,
  summary: own.summary,
  tier: found.tier,
  articles: found.articles,
  indication: indicationOf(found),
}
