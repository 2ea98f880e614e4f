import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { keepSample } from '#app/planning/scoping/modules/sample/samples.server.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { saveStep } from '#app/planning/scoping/steps/saving/save-step.server.ts'
import { mergeUseCases, unmergeUseCase } from '#app/planning/use-cases/endings/merging.server.ts'
import { parkUseCase, unparkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { addDependency } from '#app/planning/use-cases/links/dependencies.server.ts'
import { addStakeholder } from '#app/planning/use-cases/people/stakeholders.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { saveStagePlan } from '#app/planning/use-cases/stages/stage-plans.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { carryOutImport, previewImport } from '#app/planning/use-cases/transfer/import.server.ts'
import { addAlternative } from '#app/planning/use-cases/ways/alternatives.server.ts'
import { changeUseCase, nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addRunCost } from '#test/support/planning/worksheets.ts'
import { addUseCase, churn } from '#test/support/use-cases.ts'

const reason = 'We say so.'
const points = { low: 1, mode: 2, high: 3 }
const way = { kind: 'rule', title: 'A list', description: '', value: null } as const
const plan = {
  hypothesis: 'It works.',
  exitCriterion: '',
  direction: 'at-least',
  evidence: '',
  stopRule: '',
} as const

/** Everything by which the scope, the guesses and the stages of a use case change. */
const reworks = (ctx: Context, useCaseId: string, otherId: string) => ({
  guess: () => setEstimates(ctx, { useCaseId, estimates: [{ quantity: 'value', points }] }),
  answer: () =>
    saveStep(ctx, {
      useCaseId,
      step: 'problem',
      posted: { 'answer.C1': { words: 'More', seen: '-' } },
    }),
  gate: () => letPast(ctx, { useCaseId, question: 'T3', reason }),
  worksheet: () => addRunCost(ctx, useCaseId),
  sample: () => keepSample(ctx, { useCaseId, name: 'orders.csv', text: 'shop,orders\n1,2\n' }),
  way: () => addAlternative(ctx, { useCaseId, ...way }),
  stage: () => saveStagePlan(ctx, { useCaseId, stage: 'pilot', version: 0, plan }),
  link: () => addDependency(ctx, { useCaseId, kind: 'after', otherId }),
})

describe('a use case that is over', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  let planner: Context
  let otherId: string
  beforeAll(async () => {
    opened = await openTestDatabase()
    planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
    otherId = (await addUseCase(planner)).id
  })
  afterAll(() => opened.close())

  const move = async (id: string, to: 'retired' | 'idea') =>
    moveStage(planner, { id, version: (await findUseCase(planner, id)).version, to, reason })

  const endings = {
    parked: {
      says: 'It is parked. Bring it back first, on its overview.',
      end: (id: string) => parkUseCase(planner, { id, reason }),
      wake: (id: string) => unparkUseCase(planner, { id }),
    },
    merged: {
      says: /^It was merged into another use case\. Change that one, or take this one out again/,
      end: (id: string) => mergeUseCases(planner, { id, intoId: otherId, reason }),
      wake: (id: string) => unmergeUseCase(planner, { id }),
    },
    retired: {
      says: 'It is retired. Move it back to another stage first, under Stages.',
      end: (id: string) => move(id, 'retired'),
      wake: (id: string) => move(id, 'idea'),
    },
  }
  const each = Object.entries(endings)

  test.each(each)('keeps its scope and its guesses while it is %s', async (_, ending) => {
    const { id } = await addUseCase(planner)
    await ending.end(id)
    const refused = Object.entries(reworks(planner, id, otherId))
    for (const [name, rework] of refused) {
      const answer = await rework().then(
        () => 'taken',
        (error: Error & { status?: number }) => `${error.status} ${error.message}`,
      )
      expect([name, answer]).toEqual([name, expect.stringMatching(/^400 It /)])
      await expect(rework()).rejects.toThrow(ending.says)
    }
    await ending.wake(id)
    for (const [, rework] of refused) await rework()
  })

  test.each(each)('is still called right and has its people while it is %s', async (_, ending) => {
    const { id } = await addUseCase(planner)
    await ending.end(id)
    const { version } = await findUseCase(planner, id)
    const more = { industry: 'Food', sponsor: '', tags: ['old'] }
    await changeUseCase(planner, { id, version, facts: { ...churn, ...more, currentProcess: '' } })
    await nameOwner(planner, { id, ownerId: planner.actor.id })
    await addStakeholder(planner, { useCaseId: id, name: 'Ann', team: 'Depot', wants: '' })
    expect((await findUseCase(planner, id)).tags).toEqual(['old'])
  })

  test('keeps its guesses from a file while it is retired, and takes its names from there', async () => {
    const { id, number } = await addUseCase(planner)
    await move(id, 'retired')
    const file = 'number,title,problem,input,output,industry,value_low,value_likely,value_high'
    const { title, problem, input, output } = churn
    const problemsOf = async (...last: string[]) => {
      const row = [number, title, problem, input, output, ...last]
      const text = `${file}\n${row.map((cell) => `"${cell}"`).join(',')}\n`
      const { problems, seen } = await previewImport(planner, text)
      if (problems.length === 0) await carryOutImport(planner, { text, seen })
      return problems.map((found) => found.reason)
    }
    expect(await problemsOf('Food', '1', '2', '3')).toEqual([
      `Use case ${number} is retired. Bring it back first, or leave its row out.`,
    ])
    expect(await problemsOf('Food', '', '', '')).toEqual([])
    expect((await findUseCase(planner, id)).industry).toBe('Food')
  })
})
