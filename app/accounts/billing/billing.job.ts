import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { JobHandlers } from '#app/queue/job.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { customers } from '#db/schema/billing.ts'
import { matchSeats, seatsKind } from './seats.server.ts'
import { syncKind } from './stripe/events.server.ts'
import { syncSubscription } from './stripe/sync.server.ts'

/** What an event or a change of members asks for. */
export const billingJobs = (place: Workplace): JobHandlers => ({
  [syncKind]: async (job) => syncSubscription(await systemContext(place, job)),
  [seatsKind]: async (job) => matchSeats(await systemContext(place, job), job.id),
})

/** Looks after every customer once in a while: an event that never came is made up for. */
export const checkCustomers =
  ({ database, services }: Workplace) =>
  (now: Date): Promise<void> =>
    accountsTransaction({ db: database, now, services }, async (tx) => {
      const all = await tx.db.select({ id: customers.orgId }).from(customers)
      for (const org of all) {
        await enterOrganisation(tx, org.id)
        const key = `billing:check:${now.toISOString().slice(0, 13)}`
        await enqueue({ ...tx, org }, { kind: seatsKind, key, payload: {} })
      }
    })
