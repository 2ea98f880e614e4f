import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { readArchive } from '#db/backup/archive.server.ts'
import { callControl } from '#db/backup/control.server.ts'
import { writeBackup } from '#db/backup/dump.server.ts'
import { Database } from '#db/connection.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { findHolder } from '#db/lock.server.ts'
import { openDatabase, type DatabaseSettings } from '#db/open.server.ts'
import { company } from '#db/seed/company.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { RunningApp } from '#test/support/process/app.ts'
import { Visitor } from '#test/support/web/visitor.ts'

/** Writes a sample company of one owner and nothing else: its story takes longer to tell than all rounds together. */
export async function addBareCompany(settings: DatabaseSettings): Promise<void> {
  const { database, close } = await openDatabase(settings, Date.now)
  try {
    const org = await addOrganisation(database, company.name, company.slug, company.id)
    await addMember(database, org, 'owner')
  } finally {
    await close()
  }
}

/** A visitor who speaks to a running process over its socket, signed in as the owner of the sample company. */
export async function enter(app: RunningApp): Promise<Visitor> {
  const overHttp = (request: Request) => fetch(request, { redirect: 'manual' })
  const visitor = new Visitor(overHttp, app.origin)
  const response = await visitor.post('/demo', { access: 'owner' })
  if (response.status !== 303) throw new Error(`The demo let nobody in: ${response.status}`)
  return visitor
}

/** Makes an organisation for one round, which is an acknowledged write too, and gives its path. */
export async function makeOrganisation(visitor: Visitor, name: string): Promise<string> {
  const response = await visitor.post('/organisations/new', { name, yourName: 'Amara Okafor' })
  const path = response.headers.get('Location')
  if (response.status !== 303 || !path) throw new Error(`No organisation: ${response.status}`)
  return new URL(path, 'http://localhost').pathname.replace(/\/$/, '')
}

export type Writing = { acknowledged: string[]; stop: () => Promise<void> }

/** Several people invite others at once, as fast as they can, and note every invitation that was confirmed. */
export function startWriting(visitor: Visitor, path: string, people = 4): Writing {
  const acknowledged: string[] = []
  const ending = new AbortController()
  const write = async (person: number) => {
    for (let count = 0; !ending.signal.aborted; count++) {
      const email = `p${person}.${count}@${path.slice(1)}.test`
      const response = await visitor
        .post(`${path}/members`, { email, access: 'interviewer' })
        .catch(() => null)
      if (response?.status === 303) acknowledged.push(email)
      await response?.body?.cancel()
    }
  }
  const writers = Array.from({ length: people }, (_, person) => write(person))
  const stop = async () => {
    ending.abort()
    await Promise.all(writers)
  }
  return { acknowledged, stop }
}

const invitationShape = z.object({ email: z.string() })
const mailShape = z.object({ recipient: z.string() })

export type Content = { invited: string[]; mailed: string[] }

/** What an installation holds of what was written in rounds, read from a backup of it while it runs. */
export async function contentOf(app: RunningApp): Promise<Content> {
  const content: Content = { invited: [], mailed: [] }
  for await (const { name, bytes } of readArchive(await backupOf(app))) {
    const rows = () =>
      bytes
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    if (name.startsWith('tables/accounts.invitations/'))
      content.invited.push(...rows().map((row) => invitationShape.parse(row).email))
    if (name.startsWith('tables/queue.mails/'))
      content.mailed.push(...rows().map((row) => mailShape.parse(row).recipient))
  }
  const ofRounds = (addresses: string[]) => addresses.filter((each) => each.endsWith('.test'))
  return { invited: ofRounds(content.invited), mailed: ofRounds(content.mailed) }
}

async function backupOf({ databaseUrl, folder }: RunningApp): Promise<Readable> {
  if (!databaseUrl) {
    const control = findHolder(folder, Date.now())?.control
    if (!control) throw new Error('The application does not say where it listens for commands.')
    const { body } = await callControl(control, { path: '/backup' })
    return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  }
  const database = new Database(postgresEngine({ url: databaseUrl, connections: 1 }))
  const files = { get: () => null, set: () => {} }
  const archive = new PassThrough()
  writeBackup({ database, files, secret: '' }, archive, new Date())
    .catch((error: Error) => archive.destroy(error))
    .finally(() => database.close())
  return archive
}
