import type { openHighs } from './highs.server.ts'
import { Neighbourhood } from './search/neighbourhood.server.ts'
import { Patterns } from './search/patterns.server.ts'
import { Search } from './search/search.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** Steps per item and turn: shorter turns end before what to choose has settled. */
const stepsPerTurn = 120
/** Share of turns that solve a part exactly, once the search has taken so many steps per item. */
const exactShare = 0.3
const warmUpSteps = 400

type Highs = Awaited<ReturnType<typeof openHighs>>

/** Looks for better and better choices until the time is over or the board says stop. */
export async function seek(
  task: Task,
  openSolver: () => Promise<Highs>,
  post: (message: Message) => void,
): Promise<void> {
  const board = new Board(task.board, task.instance.items.length)
  const search = new Search(task.instance, task.seed)
  const end = performance.now() + task.seconds * 1000
  const items = task.instance.items.length
  const tell = teller(search, board, post)
  search.begin()
  if (task.start) search.offer(task.start)
  tell()
  const highs = await openSolver()
  const patterns = new Patterns(highs, task.instance, search)
  const neighbourhood = new Neighbourhood(highs, search)
  while (performance.now() < end && !board.stopped) {
    const exact = search.iterations > warmUpSteps * items && search.dice.real() < exactShare
    if (exact) neighbourhood.next(patterns.merits())
    else patterns.next(stepsPerTurn * items)
    tell()
  }
  patterns.close()
}

/** Tells of the best choice whenever it is better than the last one told and misses nothing required. */
function teller(search: Search, board: Board, post: (message: Message) => void): () => void {
  let told = -Infinity
  const { instance } = search.layout
  return () => {
    const { best } = search
    const complete = instance.items.every(
      ({ required }, item) => !required || (best.chosen[item] ?? -1) >= 0,
    )
    if (!complete || best.value <= told) return
    told = best.value
    const choice = best.toChoice()
    board.write(choice, best.value)
    post({ kind: 'found', choice })
  }
}
