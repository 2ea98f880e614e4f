import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBlank } from '#db/engines/blank.server.ts'

const sources = [
  'app',
  'db',
  'templates',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
]
const stamp = 'build/stamp'

/** Builds the pages and a blank embedded database when there is no build yet or a source is newer than it. */
export async function buildIfNeeded(): Promise<void> {
  if (existsSync(stamp) && newest(sources) <= statSync(stamp).mtimeMs) return
  console.log('Building the pages, once …')
  await run(join('node_modules', '.bin', 'react-router'), ['build'])
  await makeBlank().catch((error: unknown) =>
    console.error('There is no blank database; the first start makes its own.', error),
  )
  writeFileSync(stamp, '')
}

const newest = (paths: string[]): number =>
  Math.max(0, ...paths.filter((path) => existsSync(path)).map(changedAt))

function changedAt(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
}

function run(command: string, args: string[]): Promise<void> {
  const output: Buffer[] = []
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The build failed.\n${Buffer.concat(output).toString()}`)),
    )
  })
}
