import type { Context } from '#app/accounts/context.ts'
import { scoreNameOf } from '#app/planning/priorities/methods/score-names.ts'
import { standing } from '#app/planning/priorities/robustness/words.ts'
import type { RankingQuery } from './query.ts'
import { findRanking } from './ranking.server.ts'
import { shownRow, type ShownRow } from './shown-ranking.ts'

const perPage = 25

export type RankingPage = {
  /** Whether the method can be used as things stand. */
  usable: boolean
  scoreName: string
  rows: ShownRow[]
  total: number
  parked: number
  takeaway: string | null
  /** Share of the draws made, while they are being made. */
  running: number | null
  previous: string | null
  next: string | null
}

/** One page of the ranking, in words and shapes. */
export async function findRankingPage(
  ctx: Context,
  { method, open, top, after }: RankingQuery,
): Promise<RankingPage> {
  const { board, yardstick, rows, draws } = await findRanking(ctx, { method, open })
  const done = draws.state === 'done' ? draws.result : null
  const page = rows.slice(after, after + perPage)
  const [first] = rows
  const leading = done?.rankShares[0]
  return {
    usable: yardstick !== null,
    scoreName: scoreNameOf(method, board.currency),
    rows: page.map((row, i) => shownRow(row, after + i, { draws: done, top })),
    total: board.items.length,
    parked: board.parked,
    takeaway: first && leading ? standing(first.item.title, leading, open) : null,
    running: draws.state === 'running' ? draws.done : null,
    previous: after > 0 ? String(Math.max(0, after - perPage)) : null,
    next: after + perPage < rows.length ? String(after + perPage) : null,
  }
}
