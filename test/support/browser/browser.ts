import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const systemLibraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64']

const starts = (path: string) =>
  existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

const systemBrowsers = () => [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((name) => join(folder, name))),
  ...applications,
]

/** The Chromium that comes from npm, unpacked, with its own libraries where the system lacks them. */
export async function unpackBrowser(): Promise<string> {
  if (!systemLibraries.some((folder) => existsSync(join(folder, 'libnss3.so')))) {
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  }
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** Finds a browser that starts: the one asked for, Playwright's own, the system's, else the one from npm. */
export async function findBrowser(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH
  if (asked && !starts(asked)) throw new Error(`CHROMIUM_PATH does not start: ${asked}`)
  const known = asked ?? [chromium.executablePath(), ...systemBrowsers()].find(starts)
  if (known) return known
  const unpacked = await unpackBrowser()
  if (!starts(unpacked)) throw new Error(`The browser from npm does not start: ${unpacked}`)
  return unpacked
}

export function launchOptions(executablePath: string): LaunchOptions {
  const isRoot = process.getuid?.() === 0
  return { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : quiet }
}
