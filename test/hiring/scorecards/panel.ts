import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addLoopWorld, fillAndSeal, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

export type Panel = {
  opened: TestDatabase
  manager: Context
  admin: Context
  recruiter: Context
  ann: Context
  bea: Context
  world: LoopWorld
  /** The four scored interviews go to Ann, Bea, Ann, Bea. */
  ids: string[]
  stage: { candidacyId: string; stageId: string }
  authorOf: (at: number) => Context
  sealAll: () => Promise<void>
}

/** Before each test: an opening with a candidate whose scored interviews are set up. */
export function usePanel(): Panel {
  const panel = {} as Panel
  beforeAll(async () => {
    panel.opened = await openTestDatabase()
    const { database } = panel.opened
    const org = await addOrganisation(database)
    panel.manager = await addMember(database, org, 'hiring-manager')
    panel.admin = await addMember(database, org, 'admin')
    panel.recruiter = await addMember(database, org, 'recruiter')
    panel.ann = await addMember(database, org, 'interviewer', 'Ann')
    panel.bea = await addMember(database, org, 'interviewer', 'Bea')
    panel.authorOf = (at) => (at % 2 === 0 ? panel.ann : panel.bea)
    panel.sealAll = async () => {
      for (const [at, id] of panel.ids.entries())
        await fillAndSeal(panel.authorOf(at), id, `word${at}`)
    }
  })
  beforeEach(async () => {
    panel.world = await addLoopWorld(panel.manager, [panel.ann, panel.bea])
    panel.ids = (await schedule(panel.manager, panel.world)).ids
    panel.stage = { candidacyId: panel.world.candidacyId, stageId: panel.world.scoredStage }
  })
  afterAll(() => panel.opened.close())
  return panel
}
