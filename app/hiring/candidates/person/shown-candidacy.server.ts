import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Action } from '#app/accounts/permissions.ts'
import { daysWaiting } from '#app/hiring/candidates/candidate.ts'
import { findNeighbours } from '#app/hiring/candidates/pipeline/neighbours.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import type { CandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { listAccommodations } from '#app/hiring/candidates/accommodations/accommodations.server.ts'
import { findTelling } from '#app/hiring/candidates/telling/untold.server.ts'
import { transaction } from '#db/connection.server.ts'
import { listMessages, listNotes } from './conversation.server.ts'
import { findDetails } from './details.server.ts'
import { tellHistory } from './history.server.ts'

/** A candidacy as the member may see it: what they may not see is not read. `among`: the stage they are looking through. */
export const showCandidacy = (ctx: Context, id: string, among?: string | null) =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, id, 'candidate.read')
    const may = verdicts(tx, seat)
    const details = await findDetails(tx, id)
    const { personVersion: _, ...shown } = details
    const { candidacy, opening, ending } = seat
    return {
      id,
      opening,
      may,
      ...shown,
      tags: may.run ? details.tags : [],
      resumes: may.readResume ? details.resumes : [],
      version: candidacy.version,
      stageId: candidacy.stageId,
      source: candidacy.source,
      sourceDetail: candidacy.sourceDetail,
      coverNote: candidacy.coverNote,
      unconfirmed: candidacy.unconfirmed,
      denied: candidacy.deniedAt !== null,
      appliedAt: candidacy.appliedAt.toISOString(),
      waiting: ending ? 0 : daysWaiting(candidacy, tx.now),
      ending: endingFor(ending, may.run),
      notes: await listNotes(tx, id, seat.facts),
      neighbours: may.run
        ? await findNeighbours(tx, {
            id,
            openingId: opening.id,
            stageId: among ?? candidacy.stageId,
          })
        : null,
      ...(await forTeam(tx, id, { may: may.run, details })),
    }
  })

export type ShownCandidacy = Awaited<ReturnType<typeof showCandidacy>>

function verdicts(tx: InTransaction, { facts }: CandidacySeat) {
  const ok = (action: Action) => can(tx.actor, action, facts).ok
  return {
    /** To run the opening: see the whole list, write to candidates, move and reject them. */
    run: ok('candidate.list'),
    move: ok('candidate.move'),
    reject: ok('candidate.reject'),
    edit: ok('candidate.edit'),
    message: ok('candidate.message'),
    note: ok('candidate.note'),
    readResume: ok('resume.read'),
    debrief: ok('debrief.read'),
    erase: ok('candidate.erase'),
  }
}

/** How the team decided is for those who run the opening: interviewers may still owe a card, and read it in the debrief. */
const endingFor = (ending: CandidacySeat['ending'], run: boolean) =>
  ending && (run || ending.outcome === 'withdrawn')
    ? { outcome: ending.outcome, reason: run ? ending.reason : '', at: ending.at.toISOString() }
    : null

type Details = Awaited<ReturnType<typeof findDetails>>

async function forTeam(
  tx: InTransaction,
  id: string,
  { may, details }: { may: boolean; details: Details },
) {
  if (!may) return { messages: [], accommodations: [], history: [], telling: null }
  const { name, stages } = details
  const stageNames = new Map(stages.map((stage) => [stage.id, stage.name]))
  return {
    messages: await listMessages(tx, { candidacyId: id, candidate: name }),
    accommodations: await listAccommodations(tx, id),
    telling: await shownTelling(tx, id),
    history: await tellHistory(tx, { id, name, nameOf: (key) => stageNames.get(key) }),
  }
}

async function shownTelling(tx: InTransaction, id: string) {
  const telling = await findTelling(tx, id)
  return telling && { ...telling, dueAt: telling.dueAt.toISOString() }
}
