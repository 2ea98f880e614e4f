import { createGroup, listGroups } from '#app/accounts/directory/groups.server.ts'
import { groupIn } from '#app/accounts/directory/shapes.ts'
import type { Route } from './+types/groups.feed.ts'
import { matcherOf, soughtBy } from './filter.ts'
import { groupResource, pageOf } from './resources.ts'
import { atScimDoor, byMethod, resourceAnswer } from './scim-door.middleware.ts'

export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async ({ ctx, base, query }) => {
    const filter = query.get('filter')
    const matches = filter ? matcherOf(filter) : () => true
    const nameKey = filter && (soughtBy(filter, 'displayName')?.toLowerCase() ?? null)
    const groups = await listGroups(ctx, { nameKey })
    const resources = groups.map((group) => groupResource(base, group))
    return { body: pageOf(resources.filter(matches), query) }
  })

export const action = (args: Route.ActionArgs) =>
  atScimDoor(
    args,
    byMethod(args.request, {
      POST: async (at) => {
        const group = await createGroup(at.ctx, groupIn(await at.message()))
        return resourceAnswer(groupResource(at.base, group), at, 201)
      },
    }),
  )
