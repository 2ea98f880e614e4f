import { organisationContext } from '#app/accounts/context.ts'
import { fileResponse } from '#app/files/file-response.ts'
import type { Route } from './+types/export.feed.ts'
import { fetchExport } from './exports.server.ts'

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  fileResponse(await fetchExport(context.get(organisationContext), params.export))
