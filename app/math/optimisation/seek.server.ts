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
 * Share of the work that annealing gets. Its first run has so many moves per option; each later one has this share of all before
 * it, or as many as time is left for: long runs end better, and several of them find different ends. Some begin from nothing, the
 * others from the best choice, warmed up by different degrees.
 */
const annealing = { share: 0.75, firstMoves: 250, ofEarlier: 1 / 2, anew: 0.8 }
const warmth = { least: 0.3, most: 0.7 }
/** A run that would leave less than this share of itself takes all that is left. */
const remnant = 0.6

type Highs = Awaited<ReturnType<typeof openHighs>>

/** When to end: after so many milliseconds of work, or without a better choice for so many of those worked so far. */
export type Patience = { most: number; isQuiet: (quiet: number, worked: number) => boolean }

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
  patience: Patience,
): Promise<void> {
  const board = new Board(task.board, task.instance.items.length)
  const search = new Search(task.instance, task.seed)
  const watch = new Watch(board, task.seconds, patience)
  const items = task.instance.items.length
  const tell = teller(search, board, post)
  search.begin()
  if (task.start) search.offer(task.start)
  tell()
  const highs = await openSolver()
  const patterns = new Patterns(highs, task.instance, search)
  const neighbourhood = new Neighbourhood(highs, search)
  const anneal = annealer(search, patterns.relaxation, watch)
  while (!watch.isOver()) {
    anneal(tell)
    if (watch.isOver()) break
    const exact = search.iterations > warmUpSteps * items && search.dice.real() < exactShare
    if (exact) neighbourhood.next(patterns.merits())
    else patterns.next(stepsPerTurn * items)
    tell()
  }
  patterns.close()
}

/** Knows how much of its time a search has left, and when it is over. */
class Watch {
  readonly #board: Board
  readonly #patience: Patience
  readonly #end: number
  readonly #begun = workedSoFar()
  #changed = this.#begun
  #version: number

  constructor(board: Board, seconds: number, patience: Patience) {
    this.#board = board
    this.#patience = patience
    this.#end = performance.now() + seconds * 1000
    this.#version = board.version
  }

  /** Milliseconds of work so far. */
  get worked(): number {
    return workedSoFar() - this.#begun
  }

  /** How many moves there is time for, after so many have taken so many milliseconds of work, and of the day. */
  movesLeft(moves: number, work: number, passed: number): number {
    const { work: workLeft, passed: passedLeft } = this.left
    return moves * Math.min(workLeft / Math.max(1, work), passedLeft / Math.max(1, passed))
  }

  private get left() {
    return { work: this.#patience.most - this.worked, passed: this.#end - performance.now() }
  }

  /** Asked often: what came up since is noticed here. */
  isOver(): boolean {
    const board = this.#board
    const now = workedSoFar()
    if (board.version !== this.#version) this.#changed = now
    this.#version = board.version
    const isQuiet = this.#patience.isQuiet(now - this.#changed, now - this.#begun)
    const { work, passed } = this.left
    return board.stopped || Math.min(work, passed) <= 0 || isQuiet
  }
}

/** Takes its share of the work; the first run begins from nothing. */
function annealer(search: Search, relaxation: Relaxation, watch: Watch) {
  const { dice, layout } = search
  const cooling = new Annealing(layout, dice, relaxation)
  const first = annealing.firstMoves * layout.valueOf.length
  let moves = 0
  let spent = 0
  let passed = 0
  let isAnew = true
  return (tell: () => void): void => {
    const start = watch.worked
    const begun = performance.now()
    if (spent > annealing.share * start) return
    const onBetter = (choice: Choice) => {
      search.offer(choice)
      tell()
    }
    const rest = watch.movesLeft(moves, spent, passed)
    const usual = moves === 0 ? first : annealing.ofEarlier * moves
    const length = moves > 0 && rest < (1 + remnant) * usual ? rest : usual
    const warm = isAnew ? {} : { warm: { choice: search.best.toChoice(), done: degree(dice) } }
    cooling.run({
      moves: length,
      ...warm,
      floor: search.best.value,
      isOver: () => watch.isOver(),
      onBetter,
    })
    isAnew = dice.real() < annealing.anew
    spent += watch.worked - start
    passed += performance.now() - begun
    moves += length
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
