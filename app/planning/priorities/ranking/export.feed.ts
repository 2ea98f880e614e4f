import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'
import { chanceOfTop, rankAt } from '#app/planning/priorities/robustness/task.ts'
import type { Route } from './+types/export.feed.ts'
import { queryFrom } from './query.ts'
import { findRanking, type Ranking } from './ranking.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { method, open, top } = queryFrom(new URL(request.url).searchParams)
  const ranking = await findRanking(ctx, { method, open })
  return new Response(csvOf(rowsOf(ranking, methodWords[method].name, top), columnsFor(top)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-priorities-${method}.csv"`,
    },
  })
}

const columnsFor = (top: number) => [
  'rank',
  'number',
  'use case',
  'method',
  'score',
  'P10',
  'P50',
  'P90',
  'rank P10',
  'rank P90',
  `in the first ${top}`,
  'missing',
]

const rowsOf = ({ rows, draws }: Ranking, method: string, top: number) => {
  const done = draws.state === 'done' ? draws.result : null
  return rows.map(({ item, rank, score, missing }, place) => {
    const shares = done?.rankShares[place]
    const [p10 = null, p50 = null, p90 = null] = done?.scores[place] ?? []
    return {
      rank,
      number: item.number,
      'use case': item.title,
      method,
      score,
      P10: p10,
      P50: p50,
      P90: p90,
      'rank P10': shares ? rankAt(shares, 0.1) : null,
      'rank P90': shares ? rankAt(shares, 0.9) : null,
      [`in the first ${top}`]: shares ? chanceOfTop(shares, top) : null,
      missing: missing.join(', '),
    }
  })
}
