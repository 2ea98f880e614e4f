import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { mergeUseCases, unmergeUseCase } from '#app/planning/use-cases/endings/merging.server.ts'
import {
  addDependency,
  removeDependency,
} from '#app/planning/use-cases/links/dependencies.server.ts'
import { findOverview, findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { findStagesPage } from '#app/planning/use-cases/stages/stage-plans.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { merges } from '#db/schema/use-cases.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let opened: TestDatabase
let planner: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
})
afterAll(() => opened.close())

const versionOf = async (id: string) => (await findUseCase(planner, id)).version

test('a circle of dependencies is refused by name', async () => {
  const names = ['Features', 'Recommender', 'Leaflet']
  const [a, b, c] = await Promise.all(names.map((title) => addUseCase(planner, { title })))
  const after = (one?: { id: string }, other?: { id: string }) =>
    addDependency(planner, {
      useCaseId: one?.id ?? '',
      kind: 'after',
      otherId: other?.id ?? '',
    })
  await after(b, a)
  await after(c, b)
  await expect(after(a, c)).rejects.toThrow(
    '“Features” after “Leaflet” after “Recommender” after “Features”',
  )
  await expect(after(b, a)).rejects.toThrow('That is noted already.')
  const useCaseId = b?.id ?? ''
  const [link] = (await findOverview(planner, useCaseId)).links
  expect(link).toMatchObject({ kind: 'after', title: 'Features' })
  const merged = { id: c?.id ?? '', intoId: a?.id ?? '', reason: 'The same' }
  await expect(mergeUseCases(planner, merged)).rejects.toThrow(
    '“Features” after “Recommender” after “Features”',
  )
  await removeDependency(planner, { useCaseId, dependencyId: link?.id ?? '' })
  await mergeUseCases(planner, merged)
  await expect(after(b, a)).rejects.toThrow('“Recommender” after “Features” after “Recommender”')
  await expect(after(b, c)).rejects.toThrow('Choose the one it was merged into.')
  await unmergeUseCase(planner, { id: merged.id })
  await after(a, c)
  const { version } = await findUseCase(planner, merged.intoId)
  await moveStage(planner, { id: merged.intoId, version, to: 'retired', reason: 'Too dear' })
  await expect(after(c, a)).rejects.toThrow('“Leaflet” after “Features” after “Leaflet”')
})

test('no circle closes past what is retired, and none by coming back from that or from a merge', async () => {
  const titles = ['Sales', 'Between', 'Sales again']
  const [one, between, two] = await Promise.all(
    titles.map(async (title) => (await addUseCase(planner, { title })).id),
  )
  const [id, middle, intoId] = [one ?? '', between ?? '', two ?? '']
  const merge = { id, intoId, reason: 'The same' }
  const to = async (stage: 'retired' | 'idea') =>
    moveStage(planner, {
      id: middle,
      version: await versionOf(middle),
      to: stage,
      reason: 'Asked',
    })
  const after = (useCaseId: string, otherId: string) =>
    addDependency(planner, { useCaseId, kind: 'after', otherId })
  await after(id, middle)
  await after(middle, intoId)
  await to('retired')
  const circle = 'go round in a circle: “Sales again” after “Between” after “Sales again”.'
  await expect(mergeUseCases(planner, merge)).rejects.toThrow(circle)
  const row = { id: newId(), useCaseId: id, intoId, reason: '', mergedAt: planner.now }
  await transaction(planner, (tx) =>
    tx.db.insert(merges).values({ ...row, orgId: tx.org.id, mergedBy: tx.actor.id }),
  )
  expect((await findStagesPage(planner, middle)).mayLeave).toMatchObject({ ok: false })
  await expect(to('idea')).rejects.toThrow('Back from its retirement it would go round')
  await unmergeUseCase(planner, { id })
  await to('idea')

  await mergeUseCases(planner, { ...merge, id: middle })
  await mergeUseCases(planner, merge)
  const { separation } = await findOverview(planner, middle)
  const apart = 'Apart they would go round in a circle: “Between” after “Sales again” after'
  expect(separation).toMatchObject({ ok: false, reason: expect.stringContaining(apart) })
  await expect(unmergeUseCase(planner, { id: middle })).rejects.toThrow(apart)
  await unmergeUseCase(planner, { id })
  await unmergeUseCase(planner, { id: middle })
})
