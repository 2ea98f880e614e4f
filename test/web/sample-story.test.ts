import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '#db/connection.server.ts'
import { isSampleId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { debriefViews, decisions, reveals, scorecardSeals } from '#db/schema/interviews.ts'
import { openings } from '#db/schema/openings.ts'
import { company } from '#db/seed/company.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb({ sample: true })
})
afterAll(() => web.close())

const inSample = <T>(
  read: Parameters<typeof transaction<{ db: Web['data']['database']; org: { id: string } }, T>>[1],
) => transaction({ db: web.data.database, org: { id: company.id } }, read)

test('the sample company has a past hire, an open opening with a dozen candidates, and a draft', async () => {
  const rows = await inSample((tx) =>
    tx.db.select({ id: openings.id, role: openings.roleKey }).from(openings),
  )
  expect(rows.map((row) => row.role).toSorted()).toEqual([
    'data-analyst',
    'data-scientist',
    'ml-engineer',
  ])
  expect(rows.every((row) => isSampleId(row.id))).toBe(true)
  const open = rows.find((row) => row.role === 'ml-engineer')?.id ?? ''
  const people = await inSample((tx) =>
    tx.db.select().from(candidacies).where(eq(candidacies.openingId, open)),
  )
  expect(people).toHaveLength(12)
})

test('two finalists and the past candidates are revealed; others wait for their cards', async () => {
  const revealed = await inSample((tx) => tx.db.select().from(reveals))
  expect(revealed).toHaveLength(6)
  expect(await inSample((tx) => tx.db.select().from(scorecardSeals))).toHaveLength(26)
})

test('one was hired, and a debrief with every view but the manager’s waits for a decision', async () => {
  const decided = await inSample((tx) => tx.db.select().from(decisions))
  expect(decided).toMatchObject([{ outcome: 'hire', ruleOutcome: 'hire' }])
  const views = await inSample((tx) => tx.db.select().from(debriefViews))
  expect(views.filter((view) => view.part === 'manager')).toHaveLength(1)
  expect(views).toHaveLength(10)
})
