import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** `output` is all that was printed, or its end where it was shown while it ran. */
export type Outcome = { ok: boolean; output: string }
export type CommandOptions = {
  env?: Record<string, string | undefined>
  /** Shows the output while it runs, and keeps its end alone. */
  live?: boolean
  minutes?: number
}

/** What is kept of a long output: enough to see what it ended with. */
const lastChunks = 40

/** Runs a program of node_modules/.bin (npm puts it on the PATH) and never throws. */
export async function run(
  command: string,
  { env = {}, live = false, minutes = 10 }: CommandOptions = {},
): Promise<Outcome> {
  const [program = '', ...args] = command.split(' ')
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutes * 60_000,
  })
  let chunks: Buffer[] = []
  const hear = (shown: NodeJS.WriteStream) => (chunk: Buffer) => {
    chunks.push(chunk)
    if (!live) return
    shown.write(chunk)
    chunks = chunks.slice(-lastChunks)
  }
  child.stdout.on('data', hear(process.stdout))
  child.stderr.on('data', hear(process.stderr))
  try {
    // A server that outlives its tests keeps their output open.
    const [code] = await once(child, live ? 'exit' : 'close')
    return { ok: code === 0, output: Buffer.concat(chunks).toString() }
  } catch (error) {
    return { ok: false, output: String(error) }
  }
}
