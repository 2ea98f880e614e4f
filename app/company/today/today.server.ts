import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import {
  listNewApplications,
  listSilentCandidacies,
} from '#app/hiring/candidates/waiting/waiting.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { listUnansweredMessages } from '#app/hiring/candidates/waiting/unanswered.server.ts'
import { listUntold } from '#app/hiring/candidates/telling/untold.server.ts'
import type { WaitsFor } from '#app/hiring/debriefs/list/debrief-list.ts'
import { listPendingDecisions } from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { listAwaitedOffers } from '#app/hiring/offers/approval/approvals.server.ts'
import { listAwaitedApprovals } from '#app/hiring/openings/approval/awaited-approvals.server.ts'
import { listOpenRequests } from '#app/hiring/rights/access/open-requests.server.ts'
import { listDueScorecards } from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import { listOverdueCards } from '#app/hiring/scorecards/overdue/overdue.server.ts'
import { inWords } from '#app/hiring/interviews/pools/pool-words.ts'
import { shortlyIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import { listOpenPlaces, listUntaken } from '#app/hiring/scheduling/waiting/open-places.server.ts'
import { listCandidatesWithoutTime } from '#app/hiring/scheduling/waiting/without-time.server.ts'
import type { Untimed } from '#app/hiring/scheduling/waiting/without-time.server.ts'
import { wallClock } from '#app/hiring/scheduling/slots/zones.ts'
import { transaction } from '#db/connection.server.ts'
import { findNoted } from './noted.server.ts'
import { notedGroups } from './noted-groups.ts'
import { days, groupOf, inNameOf } from './waiting.ts'
import type { WaitingGroup } from './waiting.ts'

/** What waits for the actor, what hurts most first. Each group is there only where something waits. */
export async function findToday(ctx: Context): Promise<WaitingGroup[]> {
  const home = `/${ctx.org.slug}`
  const hires = can(ctx.actor, 'openings.list').ok
  const hiring = hires ? await transaction(ctx, (tx) => findHiring(tx, home)) : []
  return [...hiring.filter((group) => group !== null), ...notedGroups(await findNoted(ctx), home)]
}

const findHiring = async (tx: InTransaction, home: string) => [
  await findScorecards(tx, home),
  await findDebriefs(tx, home),
  await findApprovals(tx, home),
  await findOffers(tx, home),
  await findMessages(tx, home),
  await findPlaces(tx, home),
  await findUntimed(tx, home),
  await findApplications(tx, home),
  await findRequests(tx, home),
  await findUntold(tx, home),
  await findSilent(tx, home),
  await findOverdue(tx, home),
]

async function findScorecards(tx: InTransaction, home: string) {
  const due = await listDueScorecards(tx)
  return groupOf({
    key: 'scorecards',
    title: 'Scorecards to write',
    action: { to: `${home}/interviews`, label: 'All my interviews' },
    items: due.map(({ id, candidate, name, opening, startsAt, begun, ...row }) => ({
      id,
      to: `${home}/interviews/${id}/scorecard`,
      label: candidate,
      note: `${name} · ${opening}${begun ? ' · begun' : ''}`,
      at: startsAt,
      inName: inNameOf(row),
    })),
  })
}

const waitsForWords: Partial<Record<WaitsFor, string>> = {
  'your-view': 'Your view is awaited',
  'your-decision': 'Your decision is awaited',
  'manager-decision': 'The hiring manager’s decision is awaited; you may decide instead',
}

async function findDebriefs(tx: InTransaction, home: string) {
  const pending = await listPendingDecisions(tx)
  return groupOf({
    key: 'debriefs',
    title: 'Debriefs that wait for you',
    action: { to: `${home}/debriefs`, label: 'All debriefs' },
    items: pending.map(({ candidacyId, candidate, opening, waitsFor, openedAt, ...row }) => ({
      id: candidacyId,
      to: `${home}/candidacies/${candidacyId}/debrief`,
      label: candidate,
      note: `${waitsForWords[waitsFor] ?? ''} · ${opening}`,
      at: openedAt,
      inName: inNameOf(row),
    })),
  })
}

async function findApprovals(tx: InTransaction, home: string) {
  const waiting = await listAwaitedApprovals(tx)
  return groupOf({
    key: 'approvals',
    title: 'Approvals to give',
    action: { to: `${home}/openings`, label: 'All openings' },
    items: waiting.map(({ openingId, title, since }) => ({
      id: openingId,
      to: `${home}/openings/${openingId}`,
      label: title,
      note: 'Its job description waits for your approval',
      at: since,
    })),
  })
}

async function findOffers(tx: InTransaction, home: string) {
  const waiting = await listAwaitedOffers(tx)
  return groupOf({
    key: 'offers',
    title: 'Offers to approve',
    action: { to: `${home}/offers`, label: 'All offers' },
    items: waiting.map(({ candidacyId, candidate, title, since, ...row }) => ({
      id: candidacyId,
      to: `${home}/candidacies/${candidacyId}/offer`,
      label: candidate,
      note: title,
      at: since,
      inName: inNameOf(row),
    })),
  })
}

async function findMessages(tx: InTransaction, home: string) {
  const { total, list } = await listUnansweredMessages(tx, { limit: 5 })
  return groupOf({
    key: 'messages',
    title: 'Messages from candidates',
    total,
    action: {
      to: `${home}/candidacies/${list[0]?.candidacyId}#conversation`,
      label: 'Answer the first',
    },
    items: list.map(({ candidacyId, candidate, title, at, ...row }) => ({
      id: candidacyId,
      to: `${home}/candidacies/${candidacyId}#conversation`,
      label: candidate,
      note: title,
      at,
      inName: inNameOf(row),
    })),
  })
}

async function findPlaces(tx: InTransaction, home: string) {
  const zone = tx.actor.timeZone
  const open = (await listOpenPlaces(tx)).map(({ startsAt, places, ...row }) => ({
    ...row,
    at: null,
    said: `${shortlyIn(startsAt, zone)} · ${needed(places)}`,
  }))
  const untaken = (await listUntaken(tx)).map(({ since, ...row }) => ({
    ...row,
    at: since,
    said: 'nobody takes it any more, and no time is set',
  }))
  const all = [...open, ...untaken]
  const pageOf = (candidacyId = '') => `${home}/candidacies/${candidacyId}/interviews`
  return groupOf({
    key: 'places',
    title: 'Interviews that need somebody else',
    action: { to: pageOf(all[0]?.candidacyId), label: 'Name somebody for the first' },
    items: all.map(({ candidacyId, planId, candidate, interview, title, said, at, ...row }) => ({
      id: `${candidacyId} ${planId}`,
      to: pageOf(candidacyId),
      label: candidate,
      note: `${interview} · ${title} · ${said}`,
      at,
      inName: inNameOf(row),
    })),
  })
}

const needed = (places: number) =>
  `${inWords(places)} more ${places === 1 ? 'person' : 'people'} needed`

const standingWords: Record<Untimed, string> = {
  given: 'said when they can',
  unoffered: 'no time is offered yet',
  'run-out': 'no offered time is left',
}

async function findUntimed(tx: InTransaction, home: string) {
  const { total, list } = await listCandidatesWithoutTime(tx, { limit: 5 })
  const [first] = list
  const pageOf = (one: { candidacyId: string; planId: string }) =>
    `${home}/candidacies/${one.candidacyId}/times/${one.planId}`
  return groupOf({
    key: 'untimed',
    title: 'Candidates whose interviews have no time',
    total,
    action: { to: first ? pageOf(first) : home, label: 'Find a time for the first' },
    items: list.map(({ candidate, interview, count, title, standing, since, ...row }) => ({
      id: row.candidacyId,
      to: pageOf(row),
      label: candidate,
      note: `${interview}${count > 1 ? ` and ${count - 1} more` : ''} · ${title} · ${standingWords[standing]}`,
      at: since,
      inName: inNameOf(row),
    })),
  })
}

async function findApplications(tx: InTransaction, home: string) {
  const { total, list } = await listNewApplications(tx, { limit: 5 })
  return groupOf({
    key: 'applications',
    title: 'Applications to read',
    total,
    action: { to: `${home}/openings/${list[0]?.openingId}/candidates`, label: 'Open their board' },
    items: list.map(({ id, name, title, appliedAt, ...row }) => ({
      id,
      to: `${home}/candidacies/${id}`,
      label: name,
      note: title,
      at: appliedAt,
      inName: inNameOf(row),
    })),
  })
}

async function findRequests(tx: InTransaction, home: string) {
  if (!can(tx.actor, 'access-copy.prepare').ok) return null
  const requests = await listOpenRequests(tx)
  return groupOf({
    key: 'requests',
    title: 'Formal requests to answer',
    action: { to: `${home}/settings/retention`, label: 'All requests' },
    items: requests.map(({ id, candidacyId, name, dueOn, isLate, isPutAway }) => ({
      id,
      to: `${home}/candidacies/${candidacyId}/rights/access-copy`,
      label: isPutAway ? 'Somebody who is to be erased' : name,
      note: `Asked for everything you hold about them · ${isLate ? 'was due' : 'due'} ${dueOn.slice(0, 10)}`,
      at: null,
    })),
  })
}

async function findUntold(tx: InTransaction, home: string) {
  const untold = (await listUntold(tx, listable(tx))).filter(({ standing }) => standing !== 'later')
  const dayOf = (moment: Date) =>
    new Date(wallClock(moment.getTime(), tx.actor.timeZone)).toISOString().slice(0, 10)
  return groupOf({
    key: 'untold',
    title: 'Outcomes to tell by law',
    action: { to: `${home}/candidacies/${untold[0]?.id}`, label: 'Open the first' },
    items: untold.map(({ id, name, title, jurisdiction, dueAt, standing, ...row }) => ({
      id,
      to: `${home}/candidacies/${id}`,
      label: name,
      note: `${title} · ${jurisdiction} · ${standing === 'late' ? 'was due' : 'due'} ${dayOf(dueAt)}`,
      at: null,
      inName: inNameOf(row),
    })),
  })
}

async function findSilent(tx: InTransaction, home: string) {
  const { total, list } = await listSilentCandidacies(tx, { limit: 5 })
  const opening = list[0]?.openingId
  return groupOf({
    key: 'silent',
    title: 'Candidates without news',
    total,
    action: { to: `${home}/openings/${opening}/candidates?silent=on`, label: 'Open their board' },
    items: list.map(({ id, name, title, days: waited, ...row }) => ({
      id,
      to: `${home}/candidacies/${id}`,
      label: name,
      note: `${title} · has heard nothing for ${days(waited)}`,
      at: null,
      inName: inNameOf(row),
    })),
  })
}

async function findOverdue(tx: InTransaction, home: string) {
  const overdue = await listOverdueCards(tx, { managedBy: tx.actor.id })
  return groupOf({
    key: 'overdue',
    title: 'Overdue scorecards in your openings',
    action: { to: `${home}/interviews?show=all`, label: 'All interviews' },
    items: overdue.map(
      ({ id, candidacyId, candidate, interviewer, name, opening, startsAt, ...row }) => ({
        id,
        to: `${home}/candidacies/${candidacyId}/interviews`,
        label: `${interviewer}: ${candidate}`,
        note: `${name} · ${opening}`,
        at: startsAt,
        inName: inNameOf(row),
      }),
    ),
  })
}
