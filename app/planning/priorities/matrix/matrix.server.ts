import { asc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { Memory } from '#app/ui/memory.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { matrices } from '#db/schema/priorities.ts'
import { dimensionsOf, type Dimension } from './place/dimensions.ts'
import { pictureOf, type Picture } from './place/picture.ts'
import { firstSetup, setupFrom, type Setup } from './place/query.ts'
import { sendBubbles, type SentBubbles } from './plot/sent-bubbles.ts'
import { takeawayOf } from './view.ts'

export type SavedMatrix = Setup & { id: string; name: string; version: number }

type Drawn = {
  picture: Picture
  sent: SentBubbles
  count: number
  missing: { size: boolean; colour: boolean }
  takeaway: string
}

/** Pictures with what the browser gets of them, until a use case or a criterion changes. */
const pictures = new Memory<Drawn>(64)

/** The picture that an address asks for; without one the first that was saved. */
export const findMatrix = (ctx: Context, params: URLSearchParams) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const board = await readBoard(tx)
    const saved = await listMatrices(tx)
    const open = chosenFrom(saved, params.get('matrix'))
    const dimensions = dimensionsOf(board.framework?.criteria ?? [], board.currency)
    const base = repaired(open ?? firstSetup, dimensions)
    const setup = setupFrom(params, base, dimensions)
    const drawn = pictures.of(`${board.stamp} ${JSON.stringify(setup)}`, () =>
      drawnOf(pictureOf(board.items, setup, dimensions), setup),
    )
    const mayEdit = can(tx.actor, 'planning.edit').ok
    return { ...drawn, setup, base, open, saved, dimensions, mayEdit, parked: board.parked }
  })

const drawnOf = (picture: Picture, { quadrants }: Setup): Drawn => ({
  picture,
  sent: sendBubbles(picture.bubbles),
  count: picture.bubbles.length,
  missing: {
    size: picture.bubbles.some(({ across }) => across === null),
    colour: picture.bubbles.some(({ band }) => band === null),
  },
  takeaway: takeawayOf(picture, quadrants),
})

export const listMatrices = (tx: InTransaction): Promise<SavedMatrix[]> =>
  tx.db
    .select({
      id: matrices.id,
      name: matrices.name,
      version: matrices.version,
      x: matrices.x,
      y: matrices.y,
      size: matrices.size,
      colour: matrices.colour,
      splitX: matrices.splitX,
      splitY: matrices.splitY,
      quadrants: matrices.quadrants,
    })
    .from(matrices)
    .where(eq(matrices.orgId, tx.org.id))
    .orderBy(asc(matrices.createdAt), asc(matrices.id))

function chosenFrom(saved: readonly SavedMatrix[], asked: string | null): SavedMatrix | null {
  if (!asked) return saved[0] ?? null
  const found = saved.find(({ id }) => id === asked)
  if (!found) throw new NotFound()
  return found
}

/** What is saved may name a criterion that is gone: then the usual dimension takes its place. */
function repaired(setup: Setup, dimensions: readonly Dimension[]): Setup {
  const isKnown = (key: string) => dimensions.some((one) => one.key === key)
  const { x, y, size, colour, splitX, splitY, quadrants } = setup
  return {
    x: isKnown(x) ? x : firstSetup.x,
    y: isKnown(y) ? y : firstSetup.y,
    size: isKnown(size) ? size : '',
    colour: isKnown(colour) ? colour : '',
    splitX,
    splitY,
    quadrants,
  }
}
