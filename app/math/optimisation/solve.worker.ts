import { parentPort, workerData } from 'node:worker_threads'
import { openHighs } from './highs.server.ts'
import { countOptions } from './instance.ts'
import { isForTree, Proof } from './proof/proof.server.ts'
import { seek } from './seek.server.ts'
import type { Patience } from './seek.server.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

const task: Task = workerData
const options = countOptions(task.instance)
const board = new Board(task.board, task.instance.items.length)

const isQuick = isForTree(task.instance)

/** Milliseconds of work without a better choice after which a search is quiet. */
const quietAfter = options / 2

/** A proof of few options comes in seconds; with many, which are proved as a whole, a better choice is worth more. */
const mostBeforeProof = isQuick ? Math.min(500, 3 * options) : Math.min(2400, 4 * options)

/** A proof that begins with a coarse gap leaves time to look for what the small gaps are proved from. */
const leastBeforeHelp = isQuick ? 5 * options : Infinity

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
      isQuiet: (quiet) => isQuick && quiet > quietAfter,
    },
  },
  search: {
    seed: 0,
    share: 1,
    patience: {
      most: Infinity,
      isQuiet: (quiet, worked) =>
        isQuick && worked > leastBeforeHelp && quiet > Math.max(quietAfter, worked / 2),
    },
  },
}
const gaps = [0.005, 0]

const begun = performance.now()
const post = (message: Message) => parentPort?.postMessage(message, [])
const { seed, share, patience } = parts[task.part]
const own = { ...task, seed: task.seed + seed }
await seek({ ...own, seconds: task.seconds * share }, () => openHighs(task.code), post, patience)
const end = begun + task.seconds * 1000
if (performance.now() < end && !board.stopped)
  new Proof(await openHighs(task.code), task, post).run(gaps, end)
