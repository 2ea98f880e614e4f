import { eq } from 'drizzle-orm'
import { accountsTransaction } from '#db/connection.server.ts'
import { organisations } from '#db/schema/accounts.ts'
import { readCheckpoints } from './checkpoints.server.ts'
import { describeFault } from './findings.ts'
import { everyOrganisation, placeOf, sealAndNote } from './schedule.server.ts'
import type { AuditWork } from './schedule.server.ts'
import { verifyOrganisation } from './verification.server.ts'

export type OrganisationReport = { slug: string; events: number; sealed: number; faults: string[] }

/** Seals what is waiting, then verifies the chain of every organisation. */
export async function verifyAll(work: AuditWork, now: Date): Promise<OrganisationReport[]> {
  const reports: OrganisationReport[] = []
  const { database: db, services } = work
  for await (const id of everyOrganisation(db)) {
    await sealAndNote(work, { orgId: id, since: null, now })
    const checkpoints = await readCheckpoints(placeOf(work), id)
    const report = await verifyOrganisation({ db, now, services, org: { id } }, checkpoints)
    const faults = report.faults.map(describeFault)
    reports.push({ ...report, slug: await findSlug(work, id), faults })
  }
  return reports
}

async function findSlug({ database }: AuditWork, id: string): Promise<string> {
  const [row] = await accountsTransaction({ db: database }, (tx) =>
    tx.db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id)),
  )
  return row?.slug ?? id
}
