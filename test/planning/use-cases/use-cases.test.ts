import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { mergeUseCases, unmergeUseCase } from '#app/planning/use-cases/endings/merging.server.ts'
import { parkUseCase, unparkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { noFilters } from '#app/planning/use-cases/list/filters.ts'
import { listUseCases } from '#app/planning/use-cases/list/list.server.ts'
import {
  addStakeholder,
  findStakeholders,
  removeStakeholder,
} from '#app/planning/use-cases/people/stakeholders.server.ts'
import {
  addAlternative,
  removeAlternative,
} from '#app/planning/use-cases/ways/alternatives.server.ts'
import { readPortfolio } from '#app/planning/use-cases/portfolio.server.ts'
import { findOverview, findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { findMoves, moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { changeUseCase, nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { exportUseCases } from '#app/planning/use-cases/transfer/export.server.ts'
import { columns } from '#app/planning/use-cases/transfer/file/columns.ts'
import { stakeholdersIn } from '#app/planning/use-cases/transfer/file/stakeholders.ts'
import { carryOutImport, previewImport } from '#app/planning/use-cases/transfer/import.server.ts'
import { exactly } from '#app/planning/three-point.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase, churn } from '#test/support/use-cases.ts'

describe('use cases', () => {
  let opened: TestDatabase
  let planner: Context
  let viewer: Context
  let outsider: Context
  let stranger: Context

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    planner = await addMember(opened.database, org, 'planner')
    viewer = await addMember(opened.database, org, 'viewer')
    outsider = await addMember(opened.database, org, 'interviewer')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
  })
  afterAll(() => opened.close())

  let hours = 0
  const later = () => new Date(planner.now.getTime() + ++hours * 3_600_000)
  const versionOf = async (id: string) => (await findUseCase(planner, id)).version

  test('anybody hands one in, and only they and planners read it', async () => {
    const { id, number } = await addUseCase(viewer)
    expect(number).toBeGreaterThan(0)
    expect(await findUseCase(viewer, id)).toMatchObject({ stage: 'idea', title: churn.title })
    expect(await findUseCase(planner, id)).toMatchObject({ id })
    await expect(findUseCase(outsider, id)).rejects.toThrow(Forbidden)
    await expect(findUseCase(stranger, id)).rejects.toThrow(NotFound)
    const mine = await listUseCases(viewer, noFilters)
    expect(mine.rows.map((row) => row.id)).toContain(id)
    expect((await listUseCases(outsider, noFilters)).rows).toEqual([])
  })

  test('numbers count up without a gap, also for two at once', async () => {
    const both = await Promise.all([addUseCase(planner), addUseCase(viewer)])
    const [a, b] = both.map(({ number }) => number)
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBe(1)
  })

  test('a stale change is refused, and its owner may make one', async () => {
    const { id } = await addUseCase(planner)
    const facts = { ...churn, industry: '', sponsor: 'Sales', tags: ['shops'] }
    await expect(changeUseCase(outsider, { id, version: 1, facts })).rejects.toThrow(Forbidden)
    await nameOwner(planner, { id, ownerId: outsider.actor.id })
    await changeUseCase(outsider, { id, version: 1, facts })
    await expect(changeUseCase(planner, { id, version: 1, facts })).rejects.toThrow(Conflict)
    expect(await findUseCase(planner, id)).toMatchObject({ sponsor: 'Sales', tags: ['shops'] })
    await expect(nameOwner(planner, { id, ownerId: stranger.actor.id })).rejects.toThrow(Invalid)
  })

  test('estimates are all set or none, and say what is wrong', async () => {
    const { id: useCaseId } = await addUseCase(planner)
    const set = (...estimates: Parameters<typeof setEstimates>[1]['estimates']) =>
      setEstimates(planner, { useCaseId, estimates })
    const value = { quantity: 'value', points: { low: 500, mode: 900, high: 1300 } }
    await expect(
      set(value, { quantity: 'p-data', points: { low: 0.9, mode: 0.8, high: 0.5 } }),
    ).rejects.toThrow('The data will do: Low (0.9) is above high (0.5): swap the two.')
    await expect(set(value, { quantity: 'effort', points: exactly(1) })).rejects.toThrow(
      'Effort needs a role',
    )
    await expect(set({ quantity: 'luck', points: exactly(1) })).rejects.toThrow(Invalid)
    const { rows } = await listUseCases(planner, { ...noFilters, text: 'about to leave' })
    expect(rows.find(({ id }) => id === useCaseId)?.numbers.value).toBeNull()
    await set(
      value,
      { quantity: 'effort', role: 'data-scientist', period: 1, points: exactly(0.5) },
      { quantity: 'spend', period: 0, points: exactly(20) },
    )
    await set({ quantity: 'spend', period: 0, points: null })
    const portfolio = await transaction(planner, readPortfolio)
    const found = portfolio.useCases.find(({ id }) => id === useCaseId)
    expect(found?.estimates.map(({ quantity, period }) => [quantity, period])).toEqual([
      ['effort', 1],
      ['value', 0],
    ])
  })

  test('a file brings stakeholders in and out as they were, whatever they want', async () => {
    const { id } = await addUseCase(planner)
    const noted = [
      { name: 'Mia | Berg', team: 'Sales', wants: 'Fewer calls;\n"less" noise \\n' },
      { name: 'The union', team: '', wants: '' },
    ]
    for (const one of noted) await addStakeholder(planner, { useCaseId: id, ...one })
    const file = csvOf(await exportUseCases(planner, noFilters), columns)
    const checked = await previewImport(planner, file)
    expect(checked.counts).toMatchObject({ added: 0, changed: 0 })
    const people = async () =>
      (await transaction(planner, (tx) => findStakeholders(tx, id))).map(({ id: _, ...one }) => one)
    const others = file.replace('The union', 'The council | Works | to be asked')
    const again = await previewImport(planner, others)
    expect(again.rows.flatMap(({ changes }) => changes)).toEqual(['stakeholders'])
    await carryOutImport(planner, { text: others, seen: again.seen })
    expect(await people()).toEqual([
      noted[0],
      { name: 'The council', team: 'Works', wants: 'to be asked' },
    ])
    await carryOutImport(planner, { text: file, seen: (await previewImport(planner, file)).seen })
    expect(await people()).toEqual(noted)
    const fresh =
      'title,problem,input,output,stakeholders\nRoutes,Long,Map,Way,Ann | Ops | Fewer miles'
    await carryOutImport(planner, { text: fresh, seen: '' })
    expect(
      csvOf(await exportUseCases(planner, { ...noFilters, text: 'Routes' }), columns),
    ).toContain('Ann | Ops | Fewer miles')
    expect(stakeholdersIn('Ann | a | b | c')).toContain('line 1: write')
    expect(stakeholdersIn('Ann\n| Ops')).toBe('line 2: Name the person or group.')
  })

  test('an import writes nothing over what was changed after its check, and says both', async () => {
    const [one, two] = [await addUseCase(planner), await addUseCase(planner)]
    const header = 'number,title,problem,input,output,value_low,value_likely,value_high'
    const line = (number: number, problem: string, value: string) =>
      [number, churn.title, problem, churn.input, churn.output, value].join(',')
    const text = [
      header,
      line(one.number, 'Said in the file', '1,2,3'),
      line(two.number, 'Also in the file', ',,'),
    ].join('\n')
    const { seen, counts } = await previewImport(planner, text)
    expect(counts).toMatchObject({ added: 0, changed: 2 })
    const facts = { ...churn, industry: '', sponsor: 'Not in the file', tags: [] }
    await changeUseCase(planner, { id: one.id, version: 1, facts })
    await setEstimates(planner, {
      useCaseId: one.id,
      estimates: [{ quantity: 'value', points: exactly(7) }],
    })
    const refused = await carryOutImport(planner, { text, seen })
    expect(refused.done ? [] : refused.clashes).toEqual([
      {
        row: 2,
        number: one.number,
        title: churn.title,
        parts: [{ name: 'value in a year', file: '1/2/3', now: '7/7/7' }],
      },
    ])
    expect((await findUseCase(planner, two.id)).problem).toBe(churn.problem)
    expect((await carryOutImport(planner, { text, seen: '' })).done).toBe(false)
    const again = refused.done ? '' : refused.preview.seen
    expect(await carryOutImport(planner, { text, seen: again })).toMatchObject({ done: true })
    expect(await findUseCase(planner, one.id)).toMatchObject({
      problem: 'Said in the file',
      sponsor: 'Not in the file',
    })
  })

  test('a stage needs its reason, and something found elsewhere can block the way on', async () => {
    const { id } = await addUseCase(planner)
    const move = (
      to: 'scoped' | 'idea',
      reason: string,
      ...blocks: { key: string; reason: string }[]
    ) =>
      versionOf(id).then((version) =>
        moveStage({ ...planner, now: later() }, { id, version, to, reason }, blocks),
      )
    await expect(move('scoped', '')).rejects.toThrow('Say why')
    await expect(
      move('scoped', 'We know enough.', { key: 'C1', reason: 'Nobody owns the number.' }),
    ).rejects.toThrow('Nobody owns the number.')
    await move('scoped', 'We know enough.')
    await move('idea', 'We did not.', { key: 'C1', reason: 'Nobody owns the number.' })
    expect((await findUseCase(planner, id)).stage).toBe('idea')
    const moves = await transaction(planner, (tx) => findMoves(tx, id))
    expect(moves.map(({ to, reason }) => [to, reason])).toEqual([
      ['idea', 'We did not.'],
      ['scoped', 'We know enough.'],
    ])
    await expect(
      moveStage(viewer, { id, version: 1, to: 'scoped', reason: 'Now.' }),
    ).rejects.toThrow(Forbidden)
  })

  test('parked and merged ones rest until they come back', async () => {
    const [one, two] = [await addUseCase(planner), await addUseCase(planner)]
    await expect(parkUseCase(planner, { id: one.id, reason: ' ' })).rejects.toThrow(Invalid)
    await parkUseCase(planner, { id: one.id, reason: 'No data before autumn' })
    await expect(parkUseCase(planner, { id: one.id, reason: 'Again' })).rejects.toThrow(Invalid)
    const parked = await listUseCases(planner, { ...noFilters, state: 'parked' })
    expect(parked.rows.map(({ id }) => id)).toEqual([one.id])
    await unparkUseCase(planner, { id: one.id })
    await mergeUseCases(planner, { id: one.id, intoId: two.id, reason: 'The same' })
    await expect(
      mergeUseCases(planner, { id: two.id, intoId: one.id, reason: 'Round' }),
    ).rejects.toThrow(Invalid)
    const live = await transaction(planner, readPortfolio)
    expect(live.useCases.map(({ id }) => id)).not.toContain(one.id)
    await unmergeUseCase(planner, { id: one.id })
    expect((await findUseCase(planner, one.id)).mergedInto).toBeNull()
  })

  test('stakeholders and other ways come and go', async () => {
    const { id: useCaseId } = await addUseCase(viewer)
    await addStakeholder(viewer, { useCaseId, name: 'Sales', team: '', wants: 'Ten names a week' })
    const way = { useCaseId, kind: 'rule' as const, title: 'A rule', description: '' }
    await expect(
      addAlternative(viewer, { ...way, value: { low: 3, mode: 2, high: 1 } }),
    ).rejects.toThrow('swap the two')
    await addAlternative(viewer, { ...way, value: { low: 1, mode: 2, high: 3 } })
    const { stakeholders, alternatives } = await findOverview(viewer, useCaseId)
    expect(alternatives).toMatchObject([{ kind: 'rule', value: { low: 1, mode: 2, high: 3 } }])
    const [stakeholderId = '', alternativeId = ''] = [stakeholders[0]?.id, alternatives[0]?.id]
    await removeStakeholder(viewer, { useCaseId, stakeholderId })
    await removeAlternative(viewer, { useCaseId, alternativeId })
    await expect(removeAlternative(viewer, { useCaseId, alternativeId })).rejects.toThrow(Conflict)
    expect(await findOverview(viewer, useCaseId)).toMatchObject({
      stakeholders: [],
      alternatives: [],
    })
  })
})
