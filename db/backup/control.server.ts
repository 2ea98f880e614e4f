import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ControlAddress, Lock } from '#db/lock.server.ts'
import { writeBackup } from './dump.server.ts'
import type { BackupSource } from './dump.server.ts'
import { restoreBackup } from './restore.server.ts'

export type ControlOptions = {
  source: BackupSource
  directory: string
  clock: () => Date
  /** What else can be asked, by path; the answer goes out as JSON. */
  reports?: Record<string, () => Promise<unknown>>
}

export type Control = { close: () => Promise<void> }

/**
 * Lets the commands of this machine work through the process that holds the embedded database. It listens on the
 * loopback interface and serves only those who can read the data directory, where the lock names port and token.
 */
export async function openControl(options: ControlOptions, lock: Lock): Promise<Control> {
  const token = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    if (mayEnter(request, token)) void serve(options, request, response)
    else response.writeHead(403).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  server.unref()
  lock.announce({ port: address.port, token })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const mayEnter = (request: IncomingMessage, token: string): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function serve(
  options: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.url === '/backup') await writeBackup(options.source, response, options.clock())
    else if (request.url?.startsWith('/restore')) await restore(options, request, response)
    else await report(options, request, response)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(409).end(message)
  }
}

async function report(
  { reports = {} }: ControlOptions,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = Object.hasOwn(reports, url) ? reports[url] : undefined
  if (answer) response.end(JSON.stringify(await answer()))
  else response.writeHead(404).end()
}

async function restore(
  { source, directory }: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = join(directory, `restore-${randomBytes(6).toString('hex')}.part`)
  try {
    await pipeline(request, createWriteStream(path, { mode: 0o600 }))
    const replace = request.url === '/restore?replace'
    response.end(JSON.stringify(await restoreBackup(source, path, { replace })))
  } finally {
    await rm(path, { force: true })
  }
}

type Call = { path: string; body?: NodeJS.ReadableStream }

/** Calls the process that holds the database; its refusal is thrown in its own words. */
export async function callControl(
  { port, token }: ControlAddress,
  { path, body }: Call,
): Promise<Response> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}` },
    ...(body ? { body, duplex: 'half' } : {}),
  } as RequestInit)
  if (!response.ok) throw new Error(await response.text())
  return response
}
