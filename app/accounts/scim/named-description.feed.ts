import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/named-description.feed.ts'
import { descriptionsOf } from './descriptions.ts'
import { atScimDoor } from './scim-door.middleware.ts'

/** One resource type or schema by its name. */
export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async ({ base }) => {
    const all = descriptionsOf(base, args.params.kind)
    const one = Array.isArray(all) ? all.find(({ id }) => id === args.params.name) : undefined
    if (!one) throw new NotFound()
    return { body: one }
  })
