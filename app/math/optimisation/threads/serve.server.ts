import { parentPort } from 'node:worker_threads'

/** What a thread says of its work, and that it waits for more. */
export type Said<Message> = Message | 'ended'

/** Makes a thread's script do one task after the other; a task that throws ends the thread. */
export function serve<Task, Message>(
  work: (task: Task, tell: (message: Message) => void) => Promise<void>,
): void {
  const say = (said: Said<Message>) => parentPort?.postMessage(said, [])
  parentPort?.on('message', async (task: Task) => {
    await work(task, say)
    say('ended')
  })
}
