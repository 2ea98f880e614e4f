import type { Context } from '#app/accounts/context.ts'
import { scoreNameOf } from '#app/planning/priorities/methods/score-names.ts'
import { standing } from '#app/planning/priorities/robustness/words.ts'
import { packed, type Packed } from '#app/ui/data/packed.ts'
import { Memory } from '#app/ui/memory.ts'
import type { RankingQuery } from './query.ts'
import { findRanking, type Ranking } from './ranking.server.ts'
import { shownRow, type ShownRow } from './shown-ranking.ts'

const perPage = 25

/** What one page of a ranking says, in words and shapes. */
type Shown = {
  rows: Packed<ShownRow[]>
  /** None of its use cases has a score. */
  unscored: boolean
  takeaway: string | null
}

export type RankingPage = Shown & {
  /** Whether the method can be used as things stand. */
  usable: boolean
  scoreName: string
  total: number
  parked: number
  /** Share of the draws made, while they are being made. */
  running: number | null
  previous: string | null
  next: string | null
}

/** Pages that stay as they are until a use case or a criterion changes. */
const pages = new Memory<Shown>(64)

export async function findRankingPage(ctx: Context, query: RankingQuery): Promise<RankingPage> {
  const { method, open, top, after } = query
  const ranking = await findRanking(ctx, query)
  const { board, yardstick, rows, draws } = ranking
  const show = () => shownPage(ranking, query)
  const key = `${board.stamp} ${method} ${open} ${top} ${after}`
  return {
    ...(draws.state === 'done' ? pages.of(key, show) : show()),
    usable: yardstick !== null,
    scoreName: scoreNameOf(method, board.currency),
    total: board.items.length,
    parked: board.parked,
    running: draws.state === 'running' ? draws.done : null,
    previous: after > 0 ? String(Math.max(0, after - perPage)) : null,
    next: after + perPage < rows.length ? String(after + perPage) : null,
  }
}

function shownPage({ rows, draws }: Ranking, { open, top, after }: RankingQuery): Shown {
  const done = draws.state === 'done' ? draws.result : null
  const page = rows.slice(after, after + perPage)
  const [first] = rows
  const leading = done?.rankShares[0]
  return {
    rows: packed(page.map((row, i) => shownRow(row, after + i, { draws: done, top }))),
    unscored: page.length > 0 && page.every(({ score }) => score === null),
    takeaway: first && leading ? standing(first.item.title, leading, open) : null,
  }
}
