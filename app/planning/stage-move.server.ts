import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { findGateStandings } from './scoping/answers/standings.server.ts'
import { blocksOnward } from './scoping/standing/gates.ts'
import { seatAt } from './use-cases/seats.server.ts'
import { moveStage } from './use-cases/stages/stages.server.ts'
import type { MovedStage } from './use-cases/stages/stages.server.ts'

/**
 * Moves a use case to another stage, unless its gates block: no idea is scoped while one is open or failed, and nothing
 * goes on while one is failed. Who lets it past a gate, with a reason, opens the way.
 */
export const moveThroughGates = (ctx: Context, move: MovedStage): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { useCase } = await seatAt(tx, move.id, 'planning.edit')
    const standing = (await findGateStandings(tx, [move.id])).get(move.id)
    await moveStage(tx, move, blocksOnward(useCase.stage, standing?.gates ?? []))
  })
