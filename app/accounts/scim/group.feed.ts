import { changeGroup, deleteGroup, findGroup } from '#app/accounts/directory/groups.server.ts'
import { groupIn } from '#app/accounts/directory/shapes.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/group.feed.ts'
import { patched } from './patch.ts'
import { etagOf, groupDocument, groupResource, versionIn } from './resources.ts'
import { atScimDoor, byMethod, noContent, resourceAnswer } from './scim-door.middleware.ts'
import type { AtDoor, Work } from './scim-door.middleware.ts'

export const loader = (args: Route.LoaderArgs) =>
  atScimDoor(args, async (at) => {
    const group = await findGroup(at.ctx, idOf(args.params.id))
    const known = args.request.headers.get('If-None-Match')
    if (known === etagOf(group.version)) return { status: 304, headers: { ETag: known } }
    return resourceAnswer(groupResource(at.base, group), at)
  })

export const action = (args: Route.ActionArgs) =>
  atScimDoor(args, byMethod(args.request, { PUT: replace, PATCH: patch, DELETE: remove }))

const named = ({ params, headers }: AtDoor) => ({
  id: idOf(params.id),
  version: versionIn(headers.get('If-Match')),
})

const replace: Work = async (at) => {
  const input = groupIn(await at.message())
  const group = await changeGroup(at.ctx, { ...named(at), change: () => input })
  return resourceAnswer(groupResource(at.base, group), at)
}

const patch: Work = async (at) => {
  const message = await at.message()
  const group = await changeGroup(at.ctx, {
    ...named(at),
    change: (before) => groupIn(patched(groupDocument(before), message)),
  })
  return resourceAnswer(groupResource(at.base, group), at)
}

const remove: Work = async (at) => {
  await deleteGroup(at.ctx, named(at))
  return noContent
}
