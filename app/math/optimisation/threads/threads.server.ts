import { Worker } from 'node:worker_threads'
import type { Said } from './serve.server.ts'

/** Milliseconds for which a thread waits for more work before it gives its memory back. */
const idleMs = 30_000
const mostIdle = 4

export type Thread = {
  /** Once it has done its work, or ended without: with what made it crash, if that is known. */
  ended: Promise<Error | null>
  /** Ends it, whatever it is doing. */
  dismiss: () => void
}

/**
 * Threads of one script that stay for a while when their work is done: a small program takes less time than a thread needs
 * to load its code and to make it quick.
 */
export class Threads<Task, Message> {
  readonly #script: string
  readonly #idle = new Map<Worker, NodeJS.Timeout>()

  /** The script calls `serve`. */
  constructor(script: string) {
    this.#script = script
  }

  /** Gives a task to a thread that waits, or to a new one. Nothing is heard of it after it has ended. */
  begin(task: Task, hear: (message: Message) => void): Thread {
    const worker = this.#take()
    const { promise: ended, resolve } = Promise.withResolvers<Error | null>()
    let crash: Error | null = null
    let isOver = false
    let isDismissed = false
    const listeners = {
      message: (said: Said<Message>) => (said === 'ended' ? end(!isDismissed) : hear(said)),
      error: (error: Error) => (crash = error),
      exit: () => {
        if (!isDismissed) crash ??= new Error('A thread ended before its work was done.')
        end(false)
      },
    }
    const end = (isAlive: boolean) => {
      isOver = true
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      if (isAlive) this.#keep(worker)
      resolve(crash)
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    worker.postMessage(task, [])
    const dismiss = () => {
      if (isOver) return
      isDismissed = true
      void worker.terminate()
    }
    return { ended, dismiss }
  }

  #take(): Worker {
    const waiting = [...this.#idle].at(-1)
    if (!waiting) return this.#open()
    const [worker, clock] = waiting
    clearTimeout(clock)
    this.#idle.delete(worker)
    worker.ref()
    return worker
  }

  #open(): Worker {
    const worker = new Worker(this.#script)
    for (const event of ['error', 'exit']) worker.on(event, () => this.#idle.delete(worker))
    return worker
  }

  /** A thread that waits does not keep the process from ending. */
  #keep(worker: Worker): void {
    const end = () => {
      this.#idle.delete(worker)
      void worker.terminate()
    }
    if (this.#idle.size >= mostIdle) return end()
    worker.unref()
    this.#idle.set(worker, setTimeout(end, idleMs).unref())
  }
}
