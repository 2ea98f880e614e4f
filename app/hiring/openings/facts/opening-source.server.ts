import { currentDescription } from '#app/hiring/openings/description/descriptions.server.ts'
import { describeOpening, listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { stateNames } from '#app/hiring/openings/opening-state.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { can } from '#app/accounts/permissions.ts'
import { openingPack } from './opening-pack.ts'

/** Facts of an opening, for whoever may read it; pay for those alone who may know it. */
export const openingSource: FactSource = {
  type: 'opening',
  label: 'Openings',
  list: async (tx) =>
    can(tx.actor, 'openings.list').ok
      ? (await listOpenings(tx)).map(({ id, title, state }) => ({
          id,
          title,
          note: stateNames[state],
          inside: state !== 'published',
        }))
      : [],
  find: async (tx, id) => {
    const opening = await describeOpening(tx, id)
    const { markdown } = await currentDescription(tx, id)
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
