import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { listRunning } from '#app/hiring/candidates/person/messages.server.ts'
import { takePart } from '#app/hiring/portal/claims/taken-part.server.ts'
import { findOwnMeeting, standOf, zoneOf } from '#app/hiring/portal/meetings/own-meetings.server.ts'
import type { Address, ZonesAsked } from '#app/hiring/portal/meetings/own-meetings.server.ts'
import { chooseZone } from '#app/hiring/portal/place/own-zone.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { lockMeeting } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import type { Meeting } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { intervalsOf, storedOf } from '#app/hiring/scheduling/slots/given-times.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { meetings } from '#db/schema/scheduling.ts'
import { isAhead, readGiven, rowsOf } from './given-rows.ts'
import type { GivenRow } from './given-rows.ts'

/** The times a candidate gave for an interview, to be changed: what is meant for them, and no more. */
export const showGiven = (ctx: PortalContext, address: Address, zones: ZonesAsked) =>
  transaction(ctx, async (tx) => {
    const { meeting, open, booking } = await findOpen(tx, address)
    const zone = zoneOf(ctx, meeting, booking, zones)
    const ahead = intervalsOf(meeting.givenTimes).filter(isAhead(tx.now, meeting.minutes))
    return {
      name: meeting.name,
      title: meeting.title,
      minutes: meeting.minutes,
      open,
      zone,
      rows: rowsOf(ahead, zone),
    }
  })

async function findOpen(tx: InPortal, address: Address) {
  const { meeting, closed } = await findOwnMeeting(tx, address)
  const { booking, rights } = await standOf(tx, meeting)
  return { meeting, booking, open: !closed && (rights.state === 'choose' || rights.mayMove) }
}

/**
 * Keeps the times at which a candidate can take an interview, in place of those given before; none takes them back.
 * Those who run the opening hear of it.
 */
export const giveTimes = (
  ctx: PortalContext,
  address: Address,
  { rows, zone }: { rows: GivenRow[]; zone: string },
): Promise<{ given: number }> =>
  transaction(ctx, async (tx) => {
    const { meeting: known } = await findOwnMeeting(tx, address)
    await lockMeeting(tx, known.id)
    const { meeting, open } = await findOpen(tx, address)
    if (!open) throw new Invalid(words.givenTimes.closed)
    const read = readGiven(rows, { now: tx.now, minutes: meeting.minutes, zone })
    if (!read.ok) throw new Invalid(Object.values(read.errors).flat().join(' '), read.errors)
    const stored = storedOf(read.times)
    await chooseZone(tx, zone)
    const before = storedOf(intervalsOf(meeting.givenTimes))
    if (JSON.stringify(stored) === JSON.stringify(before)) return { given: stored.length }
    await takePart(tx, address.application)
    await tx.db
      .update(meetings)
      .set({ givenTimes: stored.length > 0 ? stored : null })
      .where(and(eq(meetings.orgId, tx.org.id), eq(meetings.id, meeting.id)))
    await record(tx, {
      verb: stored.length > 0 ? 'meeting.times-given' : 'meeting.given-times-taken-back',
      subject: { type: 'candidacy', id: meeting.candidacyId },
      data: { plan: meeting.planId },
    })
    if (stored.length > 0) await tellTeam(tx, meeting)
    return { given: stored.length }
  })

async function tellTeam(tx: InPortal, meeting: Meeting): Promise<void> {
  const { candidacyId, planId, openingId, candidate, title, name: interview } = meeting
  const link = `${tx.services.origin}/${tx.org.slug}/candidacies/${candidacyId}/times/${planId}`
  const id = newId()
  for (const { id: memberId, name, email } of await listRunning(tx, openingId)) {
    const said = mailWords('times-given', { name, candidate, interview, title, link })
    await queueMail(tx, { key: `times-given:${id}:${memberId}`, to: email, ...said })
  }
}
