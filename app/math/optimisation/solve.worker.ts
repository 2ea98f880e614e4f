import { openHighs } from './highs.server.ts'
import { countOptions } from './instance.ts'
import { isForTree, Proof } from './proof/proof.server.ts'
import { seek } from './seek.server.ts'
import type { Patience } from './seek.server.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'
import { serve } from './threads/serve.server.ts'

/** Up to so many options a proof takes less time than it takes to look for a good choice first. */
const fewest = 150

const gaps = [0.005, 0]

serve<Task, Message>(async (task, tell) => {
  const begun = performance.now()
  const board = new Board(task.board, task.instance.items.length)
  const { seed, share, patience } = partOf(task)
  const own = { ...task, seed: task.seed + seed }
  await seek({ ...own, seconds: task.seconds * share }, () => openHighs(task.code), tell, patience)
  const end = begun + task.seconds * 1000
  if (performance.now() < end && !board.stopped)
    new Proof(await openHighs(task.code), task, tell).run(gaps, end)
})

/**
 * Both threads search first, for a share of the time at most, and prove then. One begins to prove when its search has been
 * quiet for a moment, or after a while, which is longer the more options there are: the better the choice it has, the more is
 * cut off, and half a per cent is worth most. The other goes on searching as long as that pays, and helps then where the proof
 * has more than one branch.
 */
function partOf({ instance, part }: Task): { seed: number; share: number; patience: Patience } {
  const options = countOptions(instance)
  const isQuick = isForTree(instance)
  // Milliseconds of work without a better choice after which a search is quiet.
  const quietAfter = options / 2
  if (part === 'proof')
    return {
      seed: 1,
      share: 0.5,
      patience: {
        most: mostBeforeProof(options, isQuick),
        isQuiet: (quiet) => isQuick && quiet > quietAfter,
      },
    }
  // A proof that begins with a coarse gap leaves time to look for what the small gaps are proved from.
  const leastBeforeHelp = isQuick ? 5 * options : Infinity
  return {
    seed: 0,
    share: 1,
    patience: {
      most: Infinity,
      isQuiet: (quiet, worked) =>
        isQuick && worked > leastBeforeHelp && quiet > Math.max(quietAfter, worked / 2),
    },
  }
}

/**
 * Milliseconds of search. Of the fewest options the other thread knows the best choice before the coarse gaps are proved. A
 * proof of a few more comes in seconds; with many, which are proved as a whole, a better choice is worth more.
 */
function mostBeforeProof(options: number, isQuick: boolean): number {
  if (options <= fewest) return options / 4
  return isQuick ? 500 : Math.min(2400, 4 * options)
}
