import { listAnswered, takeAnswers } from '#app/hiring/candidates/surveys/surveys.server.ts'
import type { Answers } from '#app/hiring/candidates/surveys/survey.ts'
import { findOwn, summaryOf } from '#app/hiring/portal/own-applications.server.ts'
import { listDates } from '#app/hiring/portal/own-dates.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { partsDue } from './due.ts'

/** What the candidate may speak about now. */
async function findDue(tx: InPortal, id: string) {
  const own = await findOwn(tx, id)
  const { standing, title } = summaryOf(own, tx.now)
  const met = (await listDates(tx, id)).some(({ at }) => new Date(at) < tx.now)
  const due = partsDue({ standing, met, answered: await listAnswered(tx, id) })
  return { openingId: own.openingId, title, due }
}

/** Whether there is anything to speak about. */
export const isSurveyDue = async (tx: InPortal, id: string): Promise<boolean> =>
  (await findDue(tx, id)).due.length > 0

export const showSurvey = (ctx: PortalContext, id: string) =>
  transaction(ctx, async (tx) => {
    const { title, due } = await findDue(tx, id)
    return { title, due }
  })

/** Answers about one part, once. */
export const answerSurvey = (
  ctx: PortalContext,
  { id, answers }: { id: string; answers: Answers },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { openingId, due } = await findDue(tx, id)
    if (!due.includes(answers.part)) throw new Invalid(words.survey.notNow)
    await takeAnswers(tx, { candidacyId: id, openingId, answers })
  })
