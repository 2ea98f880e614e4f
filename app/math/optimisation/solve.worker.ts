import { parentPort, workerData } from 'node:worker_threads'
import { openHighs } from './highs.server.ts'
import { prove } from './proof.server.ts'
import { seek } from './seek.server.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

/** With more options than this a proof is so far that a second thread is better used to search. */
const raceableOptions = 150

const task: Task = workerData
const options = task.instance.items.reduce((sum, item) => sum + item.options.length, 0)

/**
 * Both threads search first, for a share of the time at most, and prove then. One begins to prove when its search has been
 * quiet for a moment: the better the choice it has, the more is cut off, and half a per cent is worth most. The other goes
 * on searching as long as that pays, then races the first one straight to the end.
 */
const parts = {
  proof: {
    seed: 1,
    share: 0.25,
    isSettled: (quiet: number, worked: number) => quiet > 150 || worked > 500,
    gaps: [0.005, 0],
  },
  search: {
    seed: 0,
    share: 1,
    isSettled: (quiet: number, worked: number) =>
      options <= raceableOptions && quiet > Math.max(500, worked / 2),
    gaps: [0],
  },
}

const begun = performance.now()
const post = (message: Message) => parentPort?.postMessage(message, [])
const { seed, share, isSettled, gaps } = parts[task.part]
const first = { ...task, seed: task.seed + seed, seconds: task.seconds * share }
await seek(first, () => openHighs(task.code), post, isSettled)
const seconds = task.seconds - (performance.now() - begun) / 1000
const { stopped } = new Board(task.board, task.instance.items.length)
if (seconds > 0 && !stopped) {
  const state = prove(await openHighs(task.code), { ...task, seconds, gaps }, post)
  post({ kind: 'done', state })
}
