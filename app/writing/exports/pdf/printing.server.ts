import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { Turns } from '#app/files/turns.ts'
import { DevTools } from './devtools.server.ts'
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
  '--remote-debugging-pipe',
]

/** A tagged PDF with an outline, in the size and with the colours the page asks for. */
const asTagged = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
}

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
    const page = join(folder, 'page.html')
    await writeFile(page, printPage(text))
    return await printWith(printer, page, folder)
  } catch {
    // A browser that does not start, ends early or takes too long prints nothing.
    return null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Starts a browser for one file, and ends it with everything it started when the file is printed or time is over. */
async function printWith(
  printer: string,
  page: string,
  home: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(printer, [...flags, ...root, `--user-data-dir=${join(home, 'profile')}`], {
    env: { HOME: home, TMPDIR: home, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const closed = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  const [, , , commands, answers] = child.stdio
  const end = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It ended by itself, and all it started with it.
    }
  }
  const clock = setTimeout(end, patienceMs)
  try {
    return await printed(new DevTools(commands as Writable, answers as Readable), page)
  } finally {
    clearTimeout(clock)
    end()
    await closed
  }
}

async function printed(browser: DevTools, page: string): Promise<Uint8Array<ArrayBuffer>> {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' })
  const attached = await browser.ask('Target.attachToTarget', { targetId, flatten: true })
  const session = String(attached.sessionId)
  await browser.ask('Page.enable', {}, session)
  const loaded = browser.event('Page.loadEventFired')
  await Promise.all([loaded, browser.ask('Page.navigate', { url: `file://${page}` }, session)])
  const { data } = await browser.ask('Page.printToPDF', asTagged, session)
  return new Uint8Array(Buffer.from(String(data), 'base64'))
}
