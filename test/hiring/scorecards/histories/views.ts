import type { Context, InTransaction } from '#app/accounts/context.ts'
import { exportCandidacies } from '#app/hiring/candidates/export/export.server.ts'
import { showBoard } from '#app/hiring/candidates/pipeline/board.server.ts'
import { noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import { search } from '#app/hiring/candidates/search/search.server.ts'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import {
  listDebriefs,
  listPendingDecisions,
} from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { findScorecard } from '#app/hiring/scorecards/form/scorecard-page.server.ts'
import {
  listDueScorecards,
  listMyInterviews,
} from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { listCards } from '#app/hiring/scorecards/reading.server.ts'
import { exportScorecards } from '#app/hiring/scorecards/stage/export.server.ts'
import { findStageCards } from '#app/hiring/scorecards/stage/stage-page.server.ts'
import { findKit } from '#app/hiring/interviews/kit/kit.server.ts'
import { Problem } from '#app/problems.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

export type Look = { ctx: Context & InTransaction; world: World; model: Model; at: number }
type View = (look: Look) => Promise<unknown>

const interviewAt = ({ model, at }: Look) =>
  model.cards[at % Math.max(1, model.cards.length)]?.interviewId ??
  '00000000-0000-7000-8000-000000000000'
const wordAt = ({ model, at }: Look) =>
  model.cards[at % Math.max(1, model.cards.length)]?.current ?? 'nothing'
const stageAt = ({ world, at }: Look) => ({
  candidacyId: world.candidacyId,
  stageId: world.stages[at % world.stages.length]!,
})

/** Every way to learn something about cards: pages, lists, counts, search, exports, Today. */
export const views: Record<string, View> = {
  cards: (look) => listCards(look.ctx, stageAt(look)),
  'page of the stage': (look) => findStageCards(look.ctx, stageAt(look)),
  scorecard: (look) => findScorecard(look.ctx, interviewAt(look)),
  kit: (look) => findKit(look.ctx, interviewAt(look)),
  panel: ({ ctx, world }) => findPanel(ctx, world.candidacyId),
  'my interviews': ({ ctx }) => listMyInterviews(ctx),
  'Today: scorecards': ({ ctx }) => listDueScorecards(ctx),
  'Today: decisions': ({ ctx }) => listPendingDecisions(ctx),
  debriefs: ({ ctx }) => listDebriefs(ctx),
  debrief: ({ ctx, world }) => findDebrief(ctx, world.candidacyId),
  'export of scorecards': ({ ctx, world }) => exportScorecards(ctx, world.openingId),
  'export of candidates': ({ ctx, world }) =>
    exportCandidacies(ctx, { openingId: world.openingId, filters: noFilters }),
  board: ({ ctx, world }) =>
    showBoard(ctx, { openingId: world.openingId, filters: noFilters, perColumn: 20 }),
  search: (look) => search(look.ctx, { text: wordAt(look) }),
}

export const viewNames = Object.keys(views)

/** What somebody sees, as text; a refusal is an answer too. */
export async function see(name: string, look: Look): Promise<string> {
  try {
    const seen = await views[name]!(look)
    return JSON.stringify(seen, (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    )
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return JSON.stringify({ status: error.status, message: error.message, detail: error.detail })
  }
}
