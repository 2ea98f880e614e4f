import { and, asc, eq, ne } from 'drizzle-orm'
import { findSteps } from '#app/hiring/careers/careers.server.ts'
import { publicStep } from '#app/hiring/careers/public-opening.ts'
import { listAsked, listFiles } from '#app/hiring/portal/asking/asking.server.ts'
import { whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'
import { findClaims } from '#app/hiring/portal/claims/claims.server.ts'
import { findOwn, summaryOf } from '#app/hiring/portal/own-applications.server.ts'
import { listMeetings } from '#app/hiring/portal/meetings/listing.server.ts'
import { listDates } from '#app/hiring/portal/own-dates.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { isSurveyDue } from '#app/hiring/portal/survey/own-survey.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { messages } from '#db/schema/candidates.ts'
import { nextStepOf } from './next-step.ts'
import { findContact, findRole, listMet } from './own-role.server.ts'
import type { Met } from './own-role.server.ts'

/** One application with its plan, its dates and its conversation: what is meant for the candidate, and no more. */
export const showOwn = (ctx: PortalContext, id: string) =>
  transaction(ctx, async (tx) => {
    const row = await findOwn(tx, id)
    const { name, email, phone, links, unconfirmed } = row
    const summary = summaryOf(row, tx.now)
    const dates = await listDates(tx, row.id)
    const meetings = await listMeetings(tx, row.id)
    return {
      ...summary,
      hasOffer: row.offer !== null,
      next: nextStepOf({ standing: summary.standing, dates, meetings }, tx.now),
      contact: await findContact(tx, row.openingId),
      role: await findRole(tx, row.openingId),
      given: { name, email, phone, links, note: unconfirmed ? '' : row.coverNote },
      claims: await findClaims(tx, row.id),
      files: await listFiles(tx, row.id),
      asked: await listAsked(tx, row.id),
      steps: await listSteps(tx, row.openingId),
      dates,
      meetings,
      messages: await listMessages(tx, row.id),
      survey: await isSurveyDue(tx, row.id),
    }
  })

async function listSteps(tx: InPortal, openingId: string) {
  const met = await listMet(tx, openingId)
  return (await findSteps(tx, openingId)).map((step) => ({
    ...publicStep(step),
    who: whoIn(met.get(step.key)),
  }))
}

/** “You meet one of Ana (interviewer) and Bo (hiring manager).” */
function whoIn(met: Met | undefined): string {
  if (!met) return words.plan.laterNames
  const people = met.people.map(({ name, part }) => `${name} (${words.next.parts[part]})`)
  return `${words.plan.interviewers} ${whoMeets(people, met.each)}.`
}

async function listMessages(tx: InPortal, candidacyId: string) {
  const rows = await tx.db
    .select({
      id: messages.id,
      sender: messages.sender,
      author: members.name,
      subject: messages.subject,
      text: messages.text,
      at: messages.at,
      via: messages.via,
    })
    .from(messages)
    .leftJoin(members, and(eq(members.orgId, messages.orgId), eq(members.id, messages.authorId)))
    .where(
      and(
        eq(messages.orgId, tx.org.id),
        eq(messages.candidacyId, candidacyId),
        ne(messages.sender, 'other'),
        eq(messages.unconfirmed, false),
      ),
    )
    .orderBy(asc(messages.at), asc(messages.id))
    .limit(500)
  return rows.map(({ sender, author, at, via, ...row }) => {
    const mine = sender === 'candidate'
    const from = mine ? words.messages.you : (author ?? words.next.team)
    return { ...row, mine, byMail: mine && via === 'mail', from, at: at.toISOString() }
  })
}
