import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { rejectCandidacies, reopenCandidacy } from '#app/hiring/candidates/steps/endings.server.ts'
import { listUntold } from '#app/hiring/candidates/telling/untold.server.ts'
import { escalate } from '#app/hiring/escalations.server.ts'
import { addInterviewer, setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviewEndings } from '#db/schema/interviews.ts'
import { offers, offerSends, offerVersions } from '#db/schema/offers.ts'
import { openings } from '#db/schema/openings.ts'
import { openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'

let here: SchedulingWorld
/** A Monday, two days before the 45 days after 2 March are over. */
const near = new Date('2026-04-14T12:00Z')
const past = new Date('2026-04-20T12:00Z')

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

const at = (now: Date): Context => ({ ...here.manager, now })
const untold = (now: Date) =>
  transaction(at(now), async (tx) => (await listUntold(tx, undefined)).map(({ name }) => name))

/** Somebody who was interviewed at that time, as the team says afterwards. */
async function addMet(name: string, time = '2026-03-02T15:00Z') {
  const { manager, ines, planId, world } = here
  const { id: candidacyId } = await addCandidacy(manager, world.openingId, name)
  const set = { candidacyId, planId, interviewerId: ines.actor.id }
  const { id: interviewId } = await addInterviewer(manager, set)
  const startsAt = new Date(time)
  await setInterviewTime(at(startsAt), { interviewId, version: 1, startsAt })
  return { candidacyId, interviewId }
}

const workIn = (region: string) =>
  transaction(here.manager, (tx) =>
    tx.db
      .update(openings)
      .set({ places: [{ country: 'CA', region }] })
      .where(eq(openings.orgId, tx.org.id)),
  )

const reject = (now: Date, candidacyId: string) =>
  rejectCandidacies(at(now), {
    openingId: here.world.openingId,
    candidacyIds: [candidacyId],
    reason: 'Other',
    message: null,
  })

test('where no law sets a time nobody is listed, in Ontario whoever was interviewed', async () => {
  await addMet('Ada')
  await addCandidacy(here.manager, here.world.openingId, 'Never Met')
  await addMet('Met Next Year', '2027-03-02T15:00Z')
  await workIn('BC')
  expect(await untold(near)).toEqual([])
  await workIn('ON')
  expect(await untold(near)).toEqual(['Ada'])
})

test('the clock of each candidacy is on its page, on Today and in the mail to the manager', async () => {
  const { candidacyId } = await addMet('Bo', '2026-03-06T15:00Z')
  const shown = await showCandidacy(at(near), candidacyId)
  expect(shown.telling).toMatchObject({ jurisdiction: 'Ontario', standing: 'soon' })
  expect(shown.telling?.dueAt).toBe('2026-04-20T15:00:00.000Z')
  const groupAt = async (now: Date) =>
    (await findToday(at(now))).find(({ key }) => key === 'untold')
  expect(await groupAt(new Date('2026-03-20T12:00Z'))).toBeUndefined()
  const [first, second] = (await groupAt(past))?.items ?? []
  expect(first?.note).toContain('Ontario · was due 2026-04-16')
  expect(second?.note).toContain('Ontario · due 2026-04-20')
  const workplace = { database: here.data.database, services: here.manager.services }
  await escalate(await systemContext(workplace, { orgId: here.manager.org.id, now: near }))
  const mails = await waitingMails(here.data.database, here.manager.services.secret)
  expect(mails.map(({ text }) => text).join()).toContain(
    '2 interviewed people have to be told the outcome by law',
  )
})

test('a rejection that nobody was told of stops nothing; a word of the team does', async () => {
  const { candidacyId } = await addMet('Cy')
  await reject(near, candidacyId)
  expect(await untold(past)).toContain('Cy')
  await writeToCandidate(at(past), { candidacyId, subject: '', text: 'We decided for another.' })
  expect(await untold(past)).not.toContain('Cy')
  const later = new Date(past.getTime() + 3_600_000)
  await reopenCandidacy(at(later), candidacyId)
  expect(await untold(later)).not.toContain('Cy')
})

test('an interview that did not take place starts nothing', async () => {
  const { interviewId } = await addMet('Di')
  expect(await untold(near)).toContain('Di')
  await transaction(here.manager, (tx) =>
    tx.db.insert(interviewEndings).values({
      orgId: tx.org.id,
      id: newId(),
      interviewId,
      kind: 'no-show',
      reason: 'Did not come',
      byId: tx.actor.id,
      at: tx.now,
    }),
  )
  expect(await untold(near)).not.toContain('Di')
})

test('an offer says what the outcome is', async () => {
  const { candidacyId } = await addMet('Ed')
  await transaction(at(near), async (tx) => {
    const [offerId, versionId] = [newId(), newId()]
    const row = { orgId: tx.org.id, createdAt: tx.now }
    await tx.db.insert(offers).values({ ...row, id: offerId, candidacyId, createdBy: tx.actor.id })
    await tx.db.insert(offerVersions).values({
      ...row,
      id: versionId,
      offerId,
      number: 1,
      base: 9_000_000,
      currency: 'CAD',
      period: 'year',
      startsOn: '2026-06-01',
      location: 'Toronto',
      expiresAt: past,
      letter: 'We are glad to offer you the position.',
      authorId: tx.actor.id,
    })
    const sent = { versionId, byId: tx.actor.id, at: tx.now }
    await tx.db.insert(offerSends).values({ orgId: tx.org.id, id: newId(), ...sent })
  })
  expect(await untold(past)).not.toContain('Ed')
})
