import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InTransaction } from '#app/accounts/context.ts'
import { interviewOperations } from '#app/api/rest/resources/interviews.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addChooser, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

async function booked(name: string, at: string) {
  const candidate = await addChooser(here, name, { times: [at], by: [here.ines] })
  await candidate.choose(0)
  return candidate
}

type Session = { prepareQuery: (query: { sql: string }, ...rest: unknown[]) => unknown }

/** What some work finds as the manager, and the queries it makes for that. */
const withQueries = <T>(work: (tx: InTransaction) => Promise<T>) =>
  transaction(here.manager, async (tx) => {
    const queries: string[] = []
    const { session } = tx.db as unknown as { session: Session }
    const prepare = session.prepareQuery.bind(session)
    session.prepareQuery = (query, ...rest) => {
      queries.push(query.sql)
      return prepare(query, ...rest)
    }
    return { found: await work(tx), queries }
  })

test('programs are told of the interviews of a candidate, and nobody’s diary is read for that', async () => {
  const { id: candidacy } = await booked('Listed', '2026-03-09T10:00Z')
  const operation = interviewOperations.find(({ name }) => name === 'listInterviews')!
  const told = await withQueries((ctx) =>
    operation.run({ ctx, params: { candidacy } } as unknown as Parameters<typeof operation.run>[0]),
  )
  expect(told.found).toMatchObject({
    items: [{ interviewer: 'Ines Interviewer', state: 'draft', startsAt: expect.any(Date) }],
  })
  expect(told.queries).toHaveLength(3)
  const page = await withQueries((ctx) => findPanel(ctx, candidacy))
  expect(page.queries.length - told.queries.length).toBeGreaterThanOrEqual(4)
})
