import { openHighs } from '#app/math/optimisation/highs.server.ts'
import { serve } from '#app/math/optimisation/threads/serve.server.ts'
import { findConflict } from './conflict.server.ts'
import type { Answer, Question } from './question.ts'
import { pricesAt, valueVariants } from './worth.server.ts'

serve<Question, Answer>(async (question, answer) => {
  const highs = await openHighs(question.code)
  if (question.kind === 'conflict') return answer(findConflict(highs, question))
  answer({ kind: 'prices', prices: pricesAt(highs, question.instance, question.choice) })
  valueVariants(highs, question, answer)
})
