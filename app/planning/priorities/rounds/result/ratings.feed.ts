import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { findRound } from '#app/planning/priorities/rounds/results.server.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/ratings.feed.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const round = await findRound(ctx, params.round)
  if (!round.reveal) throw new Invalid('The ratings are not revealed yet.')
  return new Response(csvOf(linesOf(round)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-round.csv"`,
    },
  })
}

/** One line per use case and criterion; what nobody rated is an empty cell. */
const linesOf = ({ cells, useCases, criteria, raters }: Awaited<ReturnType<typeof findRound>>) =>
  cells.map(({ useCase, criterion, low, median, high, values }) => ({
    'use case': useCases.find(({ id }) => id === useCase)?.title ?? '',
    criterion: criteria.find(({ key }) => key === criterion)?.name ?? criterion,
    'lower quartile': low,
    median,
    'upper quartile': high,
    ...Object.fromEntries(raters.map(({ name }, i) => [`${i + 1} ${name}`, values[i] ?? null])),
  }))
