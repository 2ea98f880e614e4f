import { organisationContext } from '#app/accounts/context.ts'
import { fileResponse } from '#app/files/file-response.ts'
import { openResume } from '#app/hiring/candidates/person/resume-file.server.ts'
import type { Route } from './+types/resume.feed.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy: candidacyId, resume: resumeId } = params
  return fileResponse(await openResume(ctx, { candidacyId, resumeId }))
}
