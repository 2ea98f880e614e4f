import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Turns } from '#app/files/turns.ts'
import { printPage } from './print-page.ts'
import type { WholeText } from '#app/writing/exports/whole-text.ts'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const patienceMs = 30_000

/** The Chromium that prints here: the one the operator names, else the system's; null where there is none. */
export async function findPrinter(named?: string): Promise<string | null> {
  if (named) return existsSync(named) ? named : null
  const look = programs.map((program) => `command -v ${program}`).join(' || ')
  const found = await promisify(execFile)('/bin/sh', ['-c', look]).catch(() => ({ stdout: '' }))
  const path = found.stdout.trim().split('\n')[0] ?? ''
  return path !== '' ? path : (applications.find((each) => existsSync(each)) ?? null)
}

const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
]

/** Browsers are heavy: few print at once, the others wait, and a crowd is turned away. */
const turns = new Turns(2)
const mostWaiting = 20
/** What an organisation may have asked for at once, so that it never takes all turns from the others. */
const mostAsked = 5
const asked = new Map<string, number>()

/**
 * The document as a tagged PDF with an outline, printed by a browser of its own that gets one page and reaches no network. Null
 * where it cannot be printed in time, or its organisation waits for as many already as it may.
 */
export async function asPdf(
  printer: string,
  text: WholeText,
  orgId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const before = asked.get(orgId) ?? 0
  if (turns.waiting >= mostWaiting || before >= mostAsked) return null
  asked.set(orgId, before + 1)
  try {
    return await turns.take(() => print(printer, text))
  } finally {
    const left = (asked.get(orgId) ?? 1) - 1
    if (left > 0) asked.set(orgId, left)
    else asked.delete(orgId)
  }
}

async function print(printer: string, text: WholeText): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, printPage(text))
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`]
    await run(printer, [...flags, ...root, ...own, `file://${page}`], folder)
    return existsSync(pdf) ? new Uint8Array(await readFile(pdf)) : null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Ends when the browser does; one that hangs is ended with everything it started. */
function run(printer: string, args: string[], home: string): Promise<void> {
  const env = { HOME: home, TMPDIR: home, LANG: 'C.UTF-8' }
  const child = spawn(printer, args, { env, stdio: 'ignore', detached: true })
  const end = setTimeout(() => {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }, patienceMs)
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(end)
      resolve()
    }
    child.once('error', over)
    child.once('close', over)
  })
}
