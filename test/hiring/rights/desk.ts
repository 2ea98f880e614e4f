import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { movingJobs } from '#app/company/moving/moving.job.ts'
import { eraseBytes, eraseFileKind } from '#app/files/stored-files.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { askForErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { rightsJobs } from '#app/hiring/rights/rights.job.ts'
import { deliverMail } from '#app/mail/delivery.server.ts'
import { mailKind } from '#app/mail/mail.server.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import type { Canaries } from './planted.ts'

/** An organisation with one opening in Germany, its files, and what its jobs say. */
export type Desk = {
  data: TestDatabase
  owner: Context
  openingId: string
  storage: ReturnType<typeof createMemoryFileStorage>
  log: string[]
}

export async function openDesk(): Promise<Desk> {
  const data = await openTestDatabase()
  const storage = createMemoryFileStorage()
  const ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
  const owner = { ...ctx, services: { ...ctx.services, files: storage } }
  const { id } = await addOpening(owner, { places: [{ country: 'DE', city: 'Bonn' }] })
  await publishOpening(owner, id)
  return { data, owner, openingId: id, storage, log: [] }
}

export async function addPerson(
  { owner, openingId }: Pick<Desk, 'owner' | 'openingId'>,
  { name, email, phone }: Canaries,
  opening = openingId,
) {
  const { candidacyId } = await addSomebody(owner, opening, { name, email, phone })
  const [row] = await transaction(owner, (tx) =>
    tx.db
      .select({ id: candidacies.candidateId })
      .from(candidacies)
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))),
  )
  return { candidacyId, id: row?.id ?? '' }
}

export const ask = ({ owner }: Pick<Desk, 'owner'>, candidateId: string) =>
  transaction(owner, (tx) => askForErasure(tx, { candidateId, askedBy: 'member' }))

/** Does everything that waits, so many minutes later; what the run says is kept. */
export async function runJobs(desk: Desk, { minutes = 5, files = desk.storage } = {}) {
  const { database } = desk.data
  const services = { ...desk.owner.services, files }
  const { secret } = services
  const note = (facts: object, message: string) =>
    void desk.log.push(JSON.stringify([facts, message]))
  const jobs = await startJobs({
    database,
    handlers: {
      ...rightsJobs({ database, services }),
      ...movingJobs({ database, services }),
      [eraseFileKind]: eraseBytes(files),
      [mailKind]: deliverMail({ database, secret, transport: null, readable: true }),
    },
    clock: () => new Date(testNow.getTime() + minutes * 60_000),
    log: { info: note, error: note },
    poll: false,
  })
  try {
    return await jobs.runDueJobs({ evenBackedOff: true })
  } finally {
    await jobs.stop()
  }
}
