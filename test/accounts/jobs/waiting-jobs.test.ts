import { expect, test } from 'vitest'
import { countWaitingJobs } from '#app/accounts/jobs/waiting-jobs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

test('waiting jobs are told by when they are due, and are overdue only once that is past', async () => {
  const data = await openTestDatabase()
  const admin = await addMember(data.database, await addOrganisation(data.database), 'admin')
  const after = (minutes: number) => new Date(admin.now.getTime() + minutes * 60_000)
  const ask = (key: string, delaySeconds: number) =>
    transaction(admin, (tx) => enqueue(tx, { kind: 'pool.ending', key, payload: {}, delaySeconds }))
  await ask('later', 7200)
  await ask('soon', 3600)
  const seen = (minutes: number) => countWaitingJobs({ ...admin, now: after(minutes) })
  const waiting = { kind: 'pool.ending', count: 2, next: after(60) }
  expect(await seen(0)).toEqual([{ ...waiting, overdue: 0 }])
  expect(await seen(65)).toEqual([{ ...waiting, overdue: 0 }])
  expect(await seen(75)).toEqual([{ ...waiting, overdue: 1 }])
  await data.close()
})
