import { parentPort, workerData } from 'node:worker_threads'
import { openHighs } from './highs.server.ts'
import { countOptions } from './instance.ts'
import { Proof, split } from './proof.server.ts'
import { seek } from './seek.server.ts'
import type { Patience } from './seek.server.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

const task: Task = workerData
const options = countOptions(task.instance)
const board = new Board(task.board, task.instance.items.length)

/** Too many options for a proof within seconds. */
const isLarge = options > split.options

/** Milliseconds of search before the proof. With few options it comes in seconds; with many, a better choice is worth more. */
const mostBeforeProof = isLarge ? Math.min(2400, 4 * options) : Math.min(500, 3 * options)

/**
 * Both threads search first, for a share of the time at most, and prove then. One begins to prove when its search has been
 * quiet for a moment, or after a while, which is longer the more options there are: the better the choice it has, the more is
 * cut off, and half a per cent is worth most. The other goes on searching as long as that pays, and helps then where the proof
 * has more than one branch.
 */
const parts: Record<Task['part'], { seed: number; share: number; patience: Patience }> = {
  proof: {
    seed: 1,
    share: 0.5,
    patience: {
      most: mostBeforeProof,
      isQuiet: (quiet) => !isLarge && quiet > Math.min(150, options),
    },
  },
  search: {
    seed: 0,
    share: 1,
    patience: {
      most: Infinity,
      isQuiet: (quiet, worked) => board.branches > 1 && quiet > Math.max(150, worked / 2),
    },
  },
}
const gaps = [0.005, 0]

const begun = performance.now()
const post = (message: Message) => parentPort?.postMessage(message, [])
const { seed, share, patience } = parts[task.part]
const own = { ...task, seed: task.seed + seed }
await seek({ ...own, seconds: task.seconds * share }, () => openHighs(task.code), post, patience)
const seconds = task.seconds - (performance.now() - begun) / 1000
if (seconds > 0 && !board.stopped)
  new Proof(await openHighs(task.code), task, post).run(gaps, seconds)
