import type { openHighs } from './highs.server.ts'
import type { Choice } from './instance.ts'
import { Annealing } from './search/annealing/annealing.ts'
import type { Dice } from './search/dice.ts'
import { Neighbourhood } from './search/neighbourhood.server.ts'
import { Patterns } from './search/patterns.server.ts'
import { Search } from './search/search.ts'
import type { Relaxation } from './search/annealing/tickets.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** Steps per item and turn: shorter turns end before what to choose has settled. */
const stepsPerTurn = 120
/** Share of turns that solve a part exactly, once the search has taken so many steps per item. */
const exactShare = 0.3
const warmUpSteps = 400
/**
 * Share of the work that annealing gets. A run has so many moves per option, each more than the last one; some runs begin from
 * nothing and are longer, the others from the best choice, warmed up by different degrees.
 */
const annealing = { share: 0.75, moves: 800, growth: 1.05, anew: 0.8, longer: 4 }
const warmth = { least: 0.3, most: 0.7 }

type Highs = Awaited<ReturnType<typeof openHighs>>

/** Whether to end, after so many milliseconds of work without a better choice and of work in all. */
type Patience = (quiet: number, worked: number) => boolean

/** Milliseconds that this thread was at work: on a busy machine far fewer than have passed. Older runtimes know only those. */
function workedSoFar(): number {
  if (!('threadCpuUsage' in process)) return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Looks for better and better choices until patience or time are over or the board says stop. What other threads write on the
 * board counts as better too.
 */
export async function seek(
  task: Task,
  openSolver: () => Promise<Highs>,
  post: (message: Message) => void,
  isSettled: Patience,
): Promise<void> {
  const board = new Board(task.board, task.instance.items.length)
  const search = new Search(task.instance, task.seed)
  const isOver = watch(board, task.seconds, isSettled)
  const items = task.instance.items.length
  const tell = teller(search, board, post)
  search.begin()
  if (task.start) search.offer(task.start)
  tell()
  const highs = await openSolver()
  const patterns = new Patterns(highs, task.instance, search)
  const neighbourhood = new Neighbourhood(highs, search)
  const anneal = annealer(search, patterns.relaxation)
  while (!isOver()) {
    anneal(isOver, tell)
    if (isOver()) break
    const exact = search.iterations > warmUpSteps * items && search.dice.real() < exactShare
    if (exact) neighbourhood.next(patterns.merits())
    else patterns.next(stepsPerTurn * items)
    tell()
  }
  patterns.close()
}

function watch(board: Board, seconds: number, isSettled: Patience): () => boolean {
  const end = performance.now() + seconds * 1000
  const begun = workedSoFar()
  let changed = begun
  let { version } = board
  return () => {
    const now = workedSoFar()
    if (board.version !== version) changed = now
    version = board.version
    return board.stopped || performance.now() >= end || isSettled(now - changed, now - begun)
  }
}

/** Takes its share of the work since the beginning; the first run begins from nothing. */
function annealer(search: Search, relaxation: Relaxation) {
  const { dice, layout } = search
  const cooling = new Annealing(layout, dice, relaxation)
  const begun = workedSoFar()
  let spent = 0
  let moves = annealing.moves * layout.valueOf.length
  let isAnew = true
  return (isOver: () => boolean, tell: () => void): void => {
    const start = workedSoFar()
    if (spent > annealing.share * (start - begun)) return
    const onBetter = (choice: Choice) => {
      search.offer(choice)
      tell()
    }
    const run = isAnew
      ? { moves: moves * annealing.longer }
      : { moves, warm: { choice: search.best.toChoice(), done: degree(dice) } }
    cooling.run({ ...run, floor: search.best.value, isOver, onBetter })
    isAnew = dice.real() < annealing.anew
    spent += workedSoFar() - start
    moves *= annealing.growth
  }
}

const degree = (dice: Dice): number => warmth.least + (warmth.most - warmth.least) * dice.real()

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
