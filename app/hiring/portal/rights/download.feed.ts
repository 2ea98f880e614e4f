import { fileResponse } from '#app/files/file-response.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import type { Route } from './+types/download.feed.ts'
import { fetchOwnCopy } from './own-rights.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileResponse(await fetchOwnCopy(candidateOf(context), params.download))
