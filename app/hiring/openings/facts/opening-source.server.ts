import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { currentDescription } from '#app/hiring/openings/description/texts.server.ts'
import { describeOpening, listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { stateNames } from '#app/hiring/openings/opening-state.ts'
import { listSeats } from '#app/hiring/openings/seats.server.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { openingPack } from './opening-pack.ts'

/** Facts of an opening, for whoever may read its drafts: what is written of it is made of them, and of pay. */
export const openingSource: FactSource = {
  type: 'opening',
  label: 'Openings',
  list: async (tx) =>
    (await listWithDrafts(tx)).map(({ id, title, state }) => ({
      id,
      title,
      note: stateNames[state],
      inside: state !== 'published',
    })),
  find: async (tx, id) => {
    const opening = await describeOpening(tx, id)
    const { markdown } = await currentDescription(tx, id, opening.facts)
    const published = opening.state === 'published'
    const page = `${tx.services.origin}/careers/${tx.org.slug}/${opening.slug}`
    return openingPack({
      ...opening,
      published,
      link: published ? page : null,
      description: markdown,
    })
  },
}

async function listWithDrafts(tx: InTransaction<Context>) {
  if (!can(tx.actor, 'openings.list').ok) return []
  const seats = await listSeats(tx)
  const openings = await listOpenings(tx)
  return openings.filter(({ id }) => can(tx.actor, 'description.draft.read', seats.get(id)).ok)
}
