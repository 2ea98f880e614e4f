import { can } from '#app/accounts/permissions.ts'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { listDebriefs } from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { Forbidden } from '#app/problems.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { debriefPack } from './debrief-pack.ts'

/** Facts of a debrief, for whoever may read it, once its scorecards are revealed to them. */
export const debriefSource: FactSource = {
  type: 'debrief',
  label: 'Debriefs',
  list: async (tx) =>
    can(tx.actor, 'openings.list').ok
      ? (await listDebriefs(tx)).map(({ candidacyId, candidate, opening }) => ({
          id: candidacyId,
          title: candidate,
          note: opening,
        }))
      : [],
  find: async (tx, id) => {
    const { facts, reading } = await findDebrief(tx, id)
    if (!reading) throw new Forbidden('This debrief opens to you when its scorecards are revealed.')
    const { decision } = facts
    return debriefPack({
      candidate: facts.candidate,
      opening: facts.opening.title,
      raters: reading.panel.raters,
      ranges: reading.ranges,
      decision: decision && { ...decision, day: decision.at.slice(0, 10) },
    })
  },
}
