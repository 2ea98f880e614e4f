import { fileResponse } from '#app/files/file-response.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import type { Route } from './+types/file.feed.ts'
import { openClaimed } from './claims.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileResponse(await openClaimed(candidateOf(context), params.claim))
