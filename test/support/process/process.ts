import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type RunningProcess = {
  pid: number
  output: () => string
  end: (signal: NodeJS.Signals) => Promise<void>
}

export type ProcessOptions = { env: Record<string, string>; until: RegExp; seconds: number }

/** What the scripts of `package.json` say to Node before the program: with it, code compiled once is used again. */
export const asNpm = ['--import', './app/require-node.js']

/** Starts a Node program and waits until its output says that it is ready. */
export async function startProcess(
  file: string,
  { env, until, seconds }: ProcessOptions,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [...asNpm, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = Promise.withResolvers<void>()
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    if (until.test(output)) ready.resolve()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.once('close', (code) => ready.reject(new Error(`${file} ended (${code}):\n${output}`)))
  const timer = setTimeout(
    () => ready.reject(new Error(`${file} is not ready after ${seconds} s:\n${output}`)),
    seconds * 1000,
  )
  await ready.promise.catch(async (error) => {
    await end(child, 'SIGKILL')
    throw error
  })
  clearTimeout(timer)
  return { pid: child.pid ?? 0, output: () => output, end: (signal) => end(child, signal) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill(signal)
  await closed
}
