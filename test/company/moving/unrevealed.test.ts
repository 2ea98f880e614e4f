import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import { eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeExport } from '#app/company/moving/export/write.server.ts'
import { addFile, keepBytes } from '#app/files/stored-files.server.ts'
import { takeAnswers } from '#app/hiring/candidates/surveys/surveys.server.ts'
import type { SurveyPart } from '#app/hiring/candidates/surveys/survey.ts'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { moverTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { accessCopies, accessPassages } from '#db/schema/rights.ts'
import {
  addReady,
  addWorld,
  decisionAbout,
  interview,
  sayYes,
  usePeople,
} from '#test/hiring/debriefs/world.ts'
import type { Debriefs } from '#test/hiring/debriefs/world.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { testNow } from '#test/support/people.ts'

let zip: Record<string, Uint8Array>
let asked: { few: string; enough: string }
let told: { whole: string; recalled: string; waiting: string; late: string }

async function addDecided(people: Debriefs) {
  const { candidacyId } = await addReady(people)
  await sayYes(people.manager, candidacyId)
  await decide(people.manager, decisionAbout(candidacyId))
  return candidacyId
}

/** Revealed by somebody's word, while one card is still owed. */
async function addEnded(people: Debriefs) {
  const { manager, ann } = people
  const { candidacyId, scoredStage: stageId } = await addWorld(people)
  await interview(people, { candidacyId, scoredStage: stageId }, [4, 4, 4])
  await endWait(manager, { candidacyId, stageId, reason: 'Bea is away for two weeks.' })
  await sayYes(ann, candidacyId)
  return candidacyId
}

async function addWaiting(people: Debriefs) {
  const world = await addWorld(people)
  await interview(people, world, [4])
  return world.candidacyId
}

async function answer({ manager }: Debriefs, part: SurveyPart, times: number) {
  const { id: openingId } = await addOpening(manager)
  for (let time = 0; time < times; time++) {
    const { id: candidacyId } = await addCandidacy(manager, openingId)
    const answers = { part, expected: 4, respected: 5, paced: 3, comment: '' }
    await transaction(manager, (tx) => takeAnswers(tx, { candidacyId, openingId, answers }))
  }
  return openingId
}

/** A candidate was sent what everybody had judged; then somebody new came to owe a scorecard. */
async function addReleasedCopy({ admin, opened }: Debriefs, candidacyId: string) {
  const services = { ...admin.services, files: createMemoryFileStorage() }
  const bytes = Buffer.from('Everything about them.')
  const ctx = { ...admin, db: opened.database, services }
  const kept = await keepBytes(ctx, { name: 'copy.zip', mediaType: 'application/zip', bytes })
  await transaction(ctx, async (tx) => {
    await addFile(tx, kept)
    const [{ candidateId } = { candidateId: '' }] = await tx.db
      .select({ candidateId: candidacies.candidateId })
      .from(candidacies)
      .where(eq(candidacies.id, candidacyId))
    const copyId = newId()
    const row = { orgId: tx.org.id, askedAt: tx.now, releasedAt: tx.now, looked: {} }
    const copy = { ...row, id: copyId, candidateId, askedBy: 'member', fileId: kept.id } as const
    await tx.db.insert(accessCopies).values(copy)
    await tx.db.insert(accessPassages).values({
      orgId: tx.org.id,
      id: newId(),
      copyId,
      position: 1,
      source: 'hiring.ratings:1',
      heading: 'Rating',
      shown: 'a hash',
      choice: 'include',
      text: 'Every rating, word for word.',
    })
  })
}

type Row = Record<string, unknown>
const rowsIn = (table: string): Row[] => JSON.parse(strFromU8(zip[`data/${table}.json`]!))
const leftOut = (): { table: string; id: string; why: string }[] =>
  JSON.parse(strFromU8(zip['manifest.json']!)).leftOut

describe('an export', () => {
  const people = usePeople()

  beforeAll(async () => {
    told = {
      whole: await addDecided(people),
      recalled: await addDecided(people),
      waiting: await addWaiting(people),
      late: await addEnded(people),
    }
    asked = { few: await answer(people, 'end', 6), enough: await answer(people, 'application', 5) }
    const { admin, opened } = people
    await moverTransaction(admin, (tx) =>
      tx.db.execute(sql`update hiring.scorecard_seals set recalled_at = at where id in (
      select l.id from hiring.scorecard_seals l join hiring.scorecards s on s.id = l.scorecard_id
      where s.candidacy_id = ${told.recalled} limit 1)`),
    )
    await addReleasedCopy(people, told.late)
    const directory = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
    const services = { files: createMemoryFileStorage() }
    const ctx = { db: opened.database, org: admin.org, now: testNow, services }
    await writeExport(ctx, join(directory, 'export'))
    zip = unzipSync(await readFile(join(directory, 'export')))
    await rm(directory, { recursive: true })
  })

  test('nothing is told of a candidate about whom somebody still owes a scorecard', () => {
    for (const [table, rows] of Object.entries({
      'hiring.scorecards': 4,
      'hiring.debrief_views': 3,
      'hiring.decisions': 1,
    })) {
      const whose = rowsIn(table).map((row) => row.candidacy_id)
      expect([table, whose]).toEqual([table, Array.from({ length: rows }, () => told.whole)])
    }
    const cards = new Set(rowsIn('hiring.scorecards').map(({ id }) => id))
    for (const table of ['hiring.ratings', 'hiring.scorecard_seals']) {
      expect(rowsIn(table).length).toBeGreaterThanOrEqual(4)
      expect(rowsIn(table).filter((row) => !cards.has(row.scorecard_id))).toEqual([])
    }
  })

  test('what was sent to a candidate on their formal request is no way around', () => {
    expect(rowsIn('hiring.access_passages')).toHaveLength(1)
    const all = Object.values(zip).map((file) => strFromU8(file))
    expect(all.join('\n')).not.toMatch(/word for word|Everything about them|copy\.zip/)
  })

  test('the manifest names what is left out, and says why', () => {
    const counted = Object.groupBy(leftOut(), ({ table }) => table)
    expect(counted['hiring.scorecards']).toHaveLength(12)
    expect(counted['hiring.debrief_views']).toHaveLength(4)
    expect(counted['hiring.decisions']).toHaveLength(1)
    expect(new Set(leftOut().map(({ why }) => why))).toEqual(
      new Set(['A scorecard about this candidate is not sealed yet.']),
    )
  })

  test('answers to surveys are there once five can be read together, and so is who gave them', () => {
    const answers = rowsIn('hiring.survey_answers').map((row) => row.opening_id)
    expect(answers.filter((id) => id === asked.few)).toHaveLength(5)
    expect(answers.filter((id) => id === asked.enough)).toHaveLength(5)
    expect(rowsIn('hiring.survey_responses').map(({ part }) => part)).toEqual(
      Array.from({ length: 5 }, () => 'application'),
    )
  })
})
