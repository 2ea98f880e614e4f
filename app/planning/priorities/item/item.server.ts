import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { effort, unitOf, type Input } from '#app/planning/priorities/methods/inputs.ts'
import { saidOf, type Item } from '#app/planning/priorities/methods/item.ts'
import type { MethodKey } from '#app/planning/priorities/methods/methods.ts'
import { scoreNameOf, scoreUnitOf } from '#app/planning/priorities/methods/score-names.ts'
import { inputsOf, yardstickOf, type Yardstick } from '#app/planning/priorities/methods/score.ts'
import { numberText, percentText } from '#app/planning/priorities/methods/words.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import type { RankingQuery } from '#app/planning/priorities/ranking/query.ts'
import { findRanking, type Ranking } from '#app/planning/priorities/ranking/ranking.server.ts'
import { spreadText } from '#app/planning/priorities/ranking/shown-ranking.ts'
import { swapSentences } from '#app/planning/priorities/ranking/swap-words.ts'
import { tornado } from '#app/planning/priorities/ranking/tornado.ts'
import { standing } from '#app/planning/priorities/robustness/words.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { changedFrom, readFigures, type TypedFigure } from './figures.ts'

const noFramework = { criteria: [], judgements: [] }
const mostRanks = 12

/** One use case in the ranking: its number, what it rests on, and what would move it. */
export async function findRankedItem(
  ctx: Context,
  { id, method, open, top }: RankingQuery & { id: string },
) {
  const ranking = await findRanking(ctx, { method, open })
  const place = ranking.rows.findIndex(({ item }) => item.id === id)
  const row = ranking.rows[place]
  const item = ranking.board.items.find((one) => one.id === id)
  if (!item) throw new NotFound()
  return {
    title: item.title,
    number: item.number,
    rank: row?.rank ?? null,
    of: ranking.rows.filter(({ score }) => score !== null).length,
    scoreName: scoreNameOf(method, ranking.board.currency),
    unit: scoreUnitOf(method, ranking.board.currency),
    score: row?.score === null || !row ? null : numberText(row.score),
    missing: row?.missing ?? [],
    mayEdit: ranking.mayEdit,
    running: ranking.draws.state === 'running' ? ranking.draws.done : null,
    ...firmness(ranking, place, { title: item.title, open, top }),
    figures: ranking.yardstick ? shownFigures(ranking.yardstick, item, ranking.board.currency) : [],
    ...whatMoves(ranking, item, place),
  }
}

function firmness(
  { draws }: Ranking,
  place: number,
  { title, open }: Pick<RankingQuery, 'open' | 'top'> & { title: string },
) {
  const result = draws.state === 'done' ? draws.result : null
  const shares = result?.rankShares[place]
  if (!result || !shares) return { takeaway: null, spread: null, shares: [], central: null }
  return {
    takeaway: standing(title, shares, open),
    spread: spreadText(result.scores[place]),
    shares: shares.slice(0, mostRanks).map((share) => ({ share, text: percentText(share) })),
    central: result.centralWeights[place] ?? null,
  }
}

function whatMoves({ yardstick, rows, board }: Ranking, item: Item, place: number) {
  if (!yardstick || (rows[place]?.score ?? null) === null) return { swings: [], swaps: [] }
  const others = board.items.filter(({ id }) => id !== item.id)
  const [above, below] = [rows[place - 1], rows[place + 1]]
  return {
    swings: tornado(yardstick, item, others),
    swaps: [
      ...(above ? swapSentences(yardstick, above.item, item) : []),
      ...(below && below.score !== null ? swapSentences(yardstick, item, below.item) : []),
    ].map(({ sentence }) => sentence),
  }
}

/** The inputs of the method with what is said about them; effort is a sum and said elsewhere. */
const shownFigures = (yardstick: Yardstick, { figures }: Item, currency: string) =>
  inputsOf(yardstick).map((input) => ({
    quantity: input.quantity,
    name: input.name,
    hint: input.hint,
    unit: unitOf(input, currency),
    percent: input.percent ?? false,
    min: input.min,
    max: input.max,
    steps: input.steps ?? null,
    points: saidOf(figures, input.quantity),
    fixed: input.quantity === effort.quantity,
  }))

/** Sets a method's figures of one use case; what is left empty is taken back. */
export const setFigures = (
  ctx: Context,
  { id, method, typed }: { id: string; method: MethodKey; typed: readonly TypedFigure[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { framework, items } = await readBoard(tx)
    const yardstick = yardstickOf(method, framework ?? noFramework)
    const inputs = yardstick ? inputsOf(yardstick).filter(isTyped) : []
    const { figures, errors } = readFigures(inputs, typed)
    if (Object.keys(errors).length > 0) throw new Invalid('Please check the figures.', errors)
    const known = items.find((item) => item.id === id)?.figures ?? {}
    const before = { ...known, cost: saidOf(known, 'cost') ?? undefined }
    await setEstimates(tx, { useCaseId: id, estimates: changedFrom(before, inputs, figures) })
  })

const isTyped = ({ quantity }: Input): boolean => quantity !== effort.quantity
