import { personIn } from '#app/accounts/directory/shapes.ts'
import { createPerson, listPeople } from '#app/accounts/directory/people.server.ts'
import { mailboxOf } from '#app/accounts/engine/address.ts'
import type { Route } from './+types/users.feed.ts'
import { matcherOf, soughtBy } from './filter.ts'
import { pageOf, personResource } from './resources.ts'
import { atScimDoor, byMethod, resourceAnswer } from './scim-door.middleware.ts'

export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async ({ ctx, base, query }) => {
    const filter = query.get('filter')
    const matches = filter ? matcherOf(filter) : () => true
    const sought = {
      userKey: filter && (soughtBy(filter, 'userName')?.toLowerCase() ?? null),
      externalId: filter && soughtBy(filter, 'externalId'),
    }
    const people = await listPeople(ctx, sought)
    const resources = people.map((person) => personResource(base, person))
    return { body: pageOf(resources.filter(matches), query) }
  })

export const action = (args: Route.ActionArgs) =>
  atScimDoor(
    args,
    byMethod(args.request, {
      POST: async (at) => {
        const person = await createPerson(at.ctx, personIn(await at.message(), mailboxOf))
        return resourceAnswer(personResource(at.base, person), at, 201)
      },
    }),
  )
