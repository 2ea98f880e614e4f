import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { listInterviewers } from '#app/hiring/interviews/interviewers.server.ts'
import { listPlans } from '#app/hiring/interviews/loops.server.ts'
import type { PlannedInterview } from '#app/hiring/interviews/loops.server.ts'
import { firstTimed, stageIsOver } from '#app/hiring/interviews/scheduling.server.ts'
import { hasTimeAhead, isUnmanned } from '#app/hiring/interviews/pools/places.ts'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { mayAskAnother, openPlaces } from '#app/hiring/interviews/pools/asking.ts'
import { findPools } from '#app/hiring/interviews/pools/candidate-pools.server.ts'
import { wordsToSetUp } from '#app/hiring/scorecards/pool/to-set-up.ts'
import type { ToSetUp } from '#app/hiring/scorecards/pool/to-set-up.ts'
import { findAwaitedTimes } from './awaited-times.server.ts'
import { factsOf, interviewRows, stageRows } from './rows/panel-rows.server.ts'
import type { Row, StageRow } from './rows/panel-rows.server.ts'
import { findStandings } from './takers/takers.server.ts'
import {
  cardState,
  mayEnd,
  mayEndWait,
  mayTakeOut,
  waitingFor,
} from '#app/hiring/scorecards/sealing.ts'

/** The interviews of one candidate as the team arranges them, stage by stage. */
export const findPanel = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const { candidacy, facts } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
    const all = await stageRows(tx, candidacyId, candidacy.openingId)
    const rows = await interviewRows(tx, candidacyId)
    const plans = await listPlans(tx, candidacy.openingId)
    const closed = candidacy.ended !== null
    const people = closed ? [] : await listInterviewers(tx)
    const awaited = await findAwaitedTimes(tx, candidacyId)
    const anyRevealed = all.some(({ revealedAt }) => revealedAt !== null)
    const mayReveal = can(tx.actor, 'reveal.end', facts)
    const pools = await findPools(tx, candidacy, plans)
    const memberIds = people.map(({ memberId }) => memberId)
    const standingsOf = await findStandings(tx, memberIds, { rows, revealed: anyRevealed })
    const parts = { rows, plans, mayReveal, anyRevealed, awaited, pools, standingsOf, closed }
    const current = currentStage(all, candidacy.stageId)
    return {
      candidacy,
      people: people.map(({ memberId, name }) => ({ memberId, name })),
      stages: all
        .filter(({ kind }) => kind === 'interview')
        .map((stage) => describeStage(tx, { ...parts, stage, current: stage === current })),
    }
  })

export type Panel = Awaited<ReturnType<typeof findPanel>>
export type PanelStage = Panel['stages'][number]
export type PanelInterview = PanelStage['interviews'][number]

type Parts = {
  stage: StageRow
  rows: Row[]
  plans: PlannedInterview[]
  mayReveal: Verdict
  anyRevealed: boolean
  awaited: Awaited<ReturnType<typeof findAwaitedTimes>>
  pools: Awaited<ReturnType<typeof findPools>>
  standingsOf: Awaited<ReturnType<typeof findStandings>>
  closed: boolean
  current: boolean
}

/** The interviews that are next for the candidate: of their stage, or of a later one. */
function currentStage(all: StageRow[], stageId: string): StageRow | undefined {
  const from = Math.max(
    0,
    all.findIndex(({ id }) => id === stageId),
  )
  return all.slice(from).find(({ kind, revealedAt }) => kind === 'interview' && !revealedAt)
}

function describeStage(tx: InTransaction, parts: Parts) {
  const { stage, rows, plans, mayReveal, anyRevealed, awaited, pools, current } = parts
  const mine = rows.filter(({ stageId }) => stageId === stage.id)
  const revealed = stage.revealedAt !== null
  const cards = mine.map(factsOf)
  const planned = plans.filter(({ stageId }) => stageId === stage.id)
  const filling = { rows: mine, pools, now: tx.now }
  const toSetUp = planned.flatMap((plan) => wordsToSetUp(plan, filling))
  const setUp = revealed ? refused(stageIsOver) : maySchedule(planned, mine, toSetUp)
  const counted = cards.filter(({ ended }) => !ended).length
  // Of a later stage, what is planned is set up first, as long as that can be done.
  const mayAdd = !parts.closed && (current || counted > 0 || !setUp.ok)
  return {
    id: stage.id,
    name: stage.name,
    current,
    revealedAt: stage.revealedAt,
    endReason: stage.endReason,
    endedBy: stage.endedBy,
    waiting: waitingFor(cards),
    counted,
    plans: planned.map(({ id, name }) => ({ id, name })),
    /** Those that somebody can be added to here. */
    nameable: mayAdd ? planned.map((plan) => nameableOf(plan, parts)) : [],
    maySchedule: setUp,
    toSetUp,
    mayEndWait: mayReveal.ok ? mayEndWait(cards, { revealed }, tx.actor.id) : mayReveal,
    interviews: mine.map((row) => ({
      ...describeInterview(row, cards, { revealed, actorId: tx.actor.id, mayReveal }),
      /** Times the candidate can choose from, while none is booked. */
      offered: row.startsAt || row.ending ? null : (awaited.get(row.planId) ?? null),
      mayBookAgain: !anyRevealed && mayBookAgain(row, mine, planned) && hasPlace(row, mine, pools),
      against: againstOf(row, parts),
      pool: poolOf(row, filling),
      /** Of those it can be handed to; null where it can no longer be changed. */
      standings: mayChange(row, parts) ? parts.standingsOf(row) : null,
    })),
  }
}

const nameableOf = ({ id, name }: PlannedInterview, parts: Parts) => ({
  id,
  name,
  standings: standingsOfPlan(id, parts),
})

/** Of somebody who came off: what speaks against them at the time at which the others take it. */
const againstOf = ({ planId, interviewerId, ending }: Row, parts: Parts) =>
  ending === null ? null : (standingsOfPlan(planId, parts).by[interviewerId] ?? null)

/** How people stand to a planned interview at the time at which the others take it. */
function standingsOfPlan(planId: string, { rows, standingsOf }: Parts) {
  const standing = rows.filter(({ ending }) => ending === null)
  return standingsOf({ planId, startsAt: firstTimed(planId, standing)?.startsAt ?? null })
}

const mayChange = (row: Row, { stage, closed }: Parts): boolean =>
  !closed && mayEnd(factsOf(row), { revealed: stage.revealedAt !== null }).ok

type Viewing = Parameters<typeof mayTakeOut>[2]

function describeInterview(row: Row, cards: ReturnType<typeof factsOf>[], viewing: Viewing) {
  const { sealId: _, late: __, ...shown } = row
  const facts = factsOf(row)
  return {
    ...shown,
    state: cardState(facts, viewing),
    mayTakeOut: mayTakeOut(facts, cards, viewing),
  }
}

/** The interviews of a stage and the pools they are filled from. */
type Filling = { rows: Row[]; pools: Parts['pools']; now: Date }

/** The pool of an interview; null where everybody named meets the candidate. */
function poolOf(row: Row, { rows, pools, now }: Filling) {
  const pool = pools.get(row.planId)
  if (!pool) return null
  const mine = rows.filter(({ planId }) => planId === row.planId)
  // A place that is open is offered once, beside whoever gave theirs up last.
  const isLast = mine.every(({ ending, id }) => ending === null || id <= row.id)
  const open = row.ending !== null && isLast ? openPlaces(pool.plan, mine) : 0
  const mayAsk = mayAskAnother({
    ended: row.ending !== null,
    open,
    hasTime: hasTimeAhead(mine, now),
    // Whether somebody has begun to write is told to nobody until they ask.
    begun: row.sealId !== null,
    others: pool.others.length,
  })
  const names = pool.plan.interviewers.map(({ name }) => name)
  return { names, each: pool.plan.peoplePerCandidate, others: pool.others, open, mayAsk }
}

/** Nobody of a pool is set up again once somebody else took their place. */
function hasPlace(row: Row, rows: Row[], pools: Parts['pools']): boolean {
  const pool = pools.get(row.planId)
  return !pool || openPlaces(pool.plan, rows) > 0
}

/** Whether an interview that did not take place can be set up again with the same person. */
const mayBookAgain = (row: Row, rows: Row[], plans: PlannedInterview[]): boolean =>
  (row.ending === 'no-show' || row.ending === 'cancelled') &&
  plans.some(({ id }) => id === row.planId) &&
  rows
    .filter(
      ({ planId, interviewerId }) => planId === row.planId && interviewerId === row.interviewerId,
    )
    .every(({ id, ending }) => id <= row.id && ending !== null)

/** Whether the planned interviews of the stage can be set up: somebody takes each, and one is still missing. */
function maySchedule(plans: PlannedInterview[], rows: Row[], toSetUp: ToSetUp[]): Verdict {
  if (plans.length === 0) return refused('No interview is planned for this stage.')
  const open = plans.find((plan) => isUnmanned(plan, rows))
  if (open) return refused(`Nobody takes “${open.name}” yet. Name an interviewer in the loop.`)
  return toSetUp.length > 0 ? allowed : refused('All planned interviews are set up.')
}
