import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { readBoard, type Board } from '#app/planning/priorities/board/board.server.ts'
import { Memory } from '#app/ui/memory.ts'
import type { MethodKey } from '#app/planning/priorities/methods/methods.ts'
import { yardstickOf, type Yardstick } from '#app/planning/priorities/methods/score.ts'
import { drawsFor, type Draws } from '#app/planning/priorities/robustness/remembered.server.ts'
import type { Open, Task } from '#app/planning/priorities/robustness/task.ts'
import { transaction } from '#db/connection.server.ts'
import { rank, type Ranked } from './ranking.ts'

export type Ranking = {
  board: Board
  /** Null where the method needs criteria or pairs that are not there yet. */
  yardstick: Yardstick | null
  rows: Ranked[]
  draws: Draws
}

const rankings = new Memory<Ranked[]>(64)
/** TOPSIS scores the whole set anew for every draw. */
const samples = { weights: 10_000, both: 5_000, values: 4_000, topsis: 1_500 }

const noFramework = { criteria: [], judgements: [] }

/** All use cases by one method, with how firm their ranks are. */
export async function findRanking(
  ctx: Context,
  { method, open }: { method: MethodKey; open: Open },
): Promise<Ranking & { mayEdit: boolean }> {
  const board = await transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    return readBoard(tx)
  })
  const mayEdit = can(ctx.actor, 'planning.edit').ok
  const { yardstick, rows } = rankBoard(board, method)
  const draws = yardstick
    ? await drawsOf(ctx.org.id, { board, yardstick, rows, open })
    : ({ state: 'none' } as const)
  return { board, yardstick, rows, draws, mayEdit }
}

export function rankBoard(board: Board, method: MethodKey): Pick<Ranking, 'yardstick' | 'rows'> {
  const found = yardstickOf(method, board.framework ?? noFramework)
  const yardstick = found && isUsable(found) ? found : null
  if (!yardstick) return { yardstick, rows: [] }
  const rows = rankings.of(`${board.stamp} ${method}`, () => rank(yardstick, board.items))
  return { yardstick, rows }
}

const isUsable = ({ method, criteria }: Yardstick): boolean =>
  !['weighted-sum', 'ahp', 'topsis'].includes(method) || criteria.some(({ weight }) => weight > 0)

type Drawing = { board: Board; yardstick: Yardstick; rows: readonly Ranked[]; open: Open }

/** Draws over those with a score, in the order of the ranking. */
function drawsOf(orgId: string, { board, yardstick, rows, open }: Drawing) {
  const scored = rows.filter(({ score }) => score !== null)
  if (scored.length < 2) return { state: 'none' } as const
  const taskOf = (): Task => ({
    yardstick,
    items: scored.map(({ item: { id, figures, risks } }) => ({ id, figures, risks })),
    open,
    samples: yardstick.method === 'topsis' ? samples.topsis : samples[open],
    seed: 1,
  })
  return drawsFor(orgId, `${board.stamp} ${yardstick.method} ${open}`, taskOf)
}
