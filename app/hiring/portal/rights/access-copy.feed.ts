import { fileResponse } from '#app/files/file-response.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import type { Route } from './+types/access-copy.feed.ts'
import { fetchReviewedCopy } from './own-rights.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileResponse(await fetchReviewedCopy(candidateOf(context), params.copy))
