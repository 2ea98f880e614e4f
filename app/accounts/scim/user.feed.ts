import { changePerson, deletePerson, findPerson } from '#app/accounts/directory/people.server.ts'
import { personIn } from '#app/accounts/directory/shapes.ts'
import { mailboxOf } from '#app/accounts/engine/address.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/user.feed.ts'
import { patched } from './patch.ts'
import { etagOf, personDocument, personResource, versionIn } from './resources.ts'
import { atScimDoor, byMethod, noContent, resourceAnswer } from './scim-door.middleware.ts'
import type { AtDoor, Work } from './scim-door.middleware.ts'

export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async (at) => {
    const person = await findPerson(at.ctx, idOf(args.params.id))
    const known = args.request.headers.get('If-None-Match')
    if (known === etagOf(person.version)) return { status: 304, headers: { ETag: known } }
    return resourceAnswer(personResource(at.base, person), at)
  })

export const action = (args: Route.ActionArgs) =>
  atScimDoor(args, byMethod(args.request, { PUT: replace, PATCH: patch, DELETE: remove }))

const named = ({ params, headers }: AtDoor) => ({
  id: idOf(params.id),
  version: versionIn(headers.get('If-Match')),
})

const replace: Work = async (at) => {
  const input = personIn(await at.message(), mailboxOf)
  const person = await changePerson(at.ctx, { ...named(at), change: () => input })
  return resourceAnswer(personResource(at.base, person), at)
}

const patch: Work = async (at) => {
  const message = await at.message()
  const person = await changePerson(at.ctx, {
    ...named(at),
    change: (before) => personIn(patched(personDocument(before), message), mailboxOf),
  })
  return resourceAnswer(personResource(at.base, person), at)
}

const remove: Work = async (at) => {
  await deletePerson(at.ctx, named(at))
  return noContent
}
