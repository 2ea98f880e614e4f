import { schemaIds } from '#app/accounts/directory/shapes.ts'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/description.feed.ts'
import { descriptionsOf } from './descriptions.ts'
import { atScimDoor } from './scim-door.middleware.ts'

/** What this server can do, and which resources and attributes it knows. */
export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async ({ base }) => {
    const found = descriptionsOf(base, args.params.kind)
    if (!found) throw new NotFound()
    if (!Array.isArray(found)) return { body: found }
    const [startIndex, count] = [1, found.length]
    return {
      body: {
        schemas: [schemaIds.list],
        totalResults: count,
        startIndex,
        itemsPerPage: count,
        Resources: found,
      },
    }
  })
