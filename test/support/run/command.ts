import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Outcome = { ok: boolean; output: string }
export type CommandOptions = {
  env?: Record<string, string | undefined>
  /** Shows the output while it runs instead of keeping it. */
  live?: boolean
  minutes?: number
}

/** Runs a program of node_modules/.bin (npm puts it on the PATH) and never throws. */
export async function run(
  command: string,
  { env = {}, live = false, minutes = 10 }: CommandOptions = {},
): Promise<Outcome> {
  const [program = '', ...args] = command.split(' ')
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    timeout: minutes * 60_000,
  })
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  try {
    const [code] = await once(child, 'close')
    return { ok: code === 0, output: Buffer.concat(chunks).toString() }
  } catch (error) {
    return { ok: false, output: String(error) }
  }
}
