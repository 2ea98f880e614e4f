import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type ConfinedLimits = {
  seconds?: number
  heapMegabytes?: number
  residentMegabytes?: number
}

type Work = {
  /** A `.worker.ts` of `app/files`. */
  script: string
  argument: string
  /** Bytes that may come out. */
  outputLimit: number
}

export type Stop = 'damaged' | 'tooMuch' | 'tooSlow'

const root = process.cwd()
const readable = ['app/files/', 'node_modules/', 'package.json']

/**
 * Gives what a program of ours makes of bytes from outside. It runs in a process of its own, which gets the bytes and
 * nothing else: no environment, no network, no files but its own code, limited time and memory.
 */
export function runConfined(
  { script, argument, outputLimit }: Work,
  bytes: Uint8Array,
  { seconds = 20, heapMegabytes = 256, residentMegabytes = 768 }: ConfinedLimits,
): Promise<{ output: Buffer } | { stop: Stop }> {
  const child = start(script, argument, heapMegabytes)
  let verdict: Stop | null = null
  const end = (stop: Stop) => {
    verdict ??= stop
    child.kill('SIGKILL')
  }
  const stopWatching = watch(child, { seconds, residentMegabytes }, end)
  const output = collect(child, outputLimit, () => end('tooMuch'))
  child.stderr.resume()
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      stopWatching()
      if (verdict) resolve({ stop: verdict })
      else resolve(code === 0 ? { output: Buffer.concat(output) } : crashed(signal))
    })
  })
}

function start(script: string, argument: string, heapMegabytes: number) {
  const flags = [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${join(root, path)}`),
    `--max-old-space-size=${heapMegabytes}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ]
  return spawn(process.execPath, [...flags, join(root, script), argument], {
    env: {},
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

function watch(
  child: ChildProcessWithoutNullStreams,
  { seconds, residentMegabytes }: { seconds: number; residentMegabytes: number },
  end: (stop: Stop) => void,
): () => void {
  const clock = setTimeout(() => end('tooSlow'), seconds * 1000)
  const scales = setInterval(() => {
    void residentSize(child.pid).then((size) => size > residentMegabytes && end('tooMuch'))
  }, 100)
  return () => {
    clearTimeout(clock)
    clearInterval(scales)
  }
}

function collect(
  child: ChildProcessWithoutNullStreams,
  limit: number,
  overflow: () => void,
): Buffer[] {
  const output: Buffer[] = []
  let length = 0
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > limit) overflow()
    else output.push(chunk)
  })
  return output
}

/** Node ends itself with SIGABRT or SIGTRAP when its heap is full. */
const crashed = (signal: string | null): { stop: Stop } => ({
  stop: signal ? 'tooMuch' : 'damaged',
})

/** Resident memory in megabytes where the system tells it; a heap limit does not cover buffers. */
async function residentSize(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
