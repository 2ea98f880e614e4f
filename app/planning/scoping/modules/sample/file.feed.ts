import { organisationContext } from '#app/accounts/context.ts'
import { fileResponse } from '#app/files/file-response.ts'
import type { Route } from './+types/file.feed.ts'
import { findSampleFile } from './samples.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileResponse(await findSampleFile(context.get(organisationContext), params.useCase))
