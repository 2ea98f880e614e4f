import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { listStages } from '#app/hiring/interviews/loops.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { scorecards } from '#db/schema/interviews.ts'
import { cardsOfStage } from '#app/hiring/scorecards/card-rows.server.ts'
import { competencyNames } from '#app/hiring/scorecards/scorecards.server.ts'
import { readCards } from '#app/hiring/scorecards/reading.server.ts'
import type { CandidacyStage } from '#app/hiring/scorecards/reveals.server.ts'
import { counts, waitingFor } from '#app/hiring/scorecards/sealing.ts'

/** The scorecards of one candidate in one stage, as far as the actor may read them. */
export const findStageCards = (ctx: Context, { candidacyId, stageId }: CandidacyStage) =>
  transaction(ctx, async (tx) => {
    const { candidacy } = await candidacySeatFor(tx, candidacyId, 'debrief.read')
    const stage = (await listStages(tx, candidacy.openingId)).find(({ id }) => id === stageId)
    if (!stage) throw new NotFound()
    const all = await cardsOfStage(tx, { candidacyId, stageId })
    const cards = await readCards(
      tx,
      and(eq(scorecards.candidacyId, candidacyId), eq(scorecards.stageId, stageId)),
    )
    const [first] = all
    const revealed = first?.revealed ?? false
    const read = new Set(cards.map(({ id }) => id))
    return {
      candidate: candidacy.candidate,
      openingId: candidacy.openingId,
      opening: candidacy.openingTitle,
      stage: stage.name,
      revealed,
      waiting: waitingFor(all),
      /** Revealed, but the actor has still to judge this candidate themselves. */
      closed: all.some((card) => counts(card, { revealed }) && !read.has(card.id)),
      missing: revealed ? waitingFor(all) : 0,
      names: first ? [...(await competencyNames(tx, first.rubricId))] : [],
      cards,
    }
  })
