import { z } from 'zod'
import { accessValues } from '#app/accounts/actor.ts'

export const accessSchema = z.object({ access: z.enum(accessValues, 'Choose what they may do.') })

/** How often one member can ask the owners and admins for access. */
export const accessRequestLimit = { name: 'access-request', times: 1, seconds: 24 * 60 * 60 }

export const accessRequestSchema = z.object({
  page: z.string().max(500),
  reason: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
})

type AccessRequest = {
  organisation: string
  name: string
  email: string
  page: string
  reason: string
  link: string
}

export const accessRequestMail = (request: AccessRequest) => ({
  subject: `${request.name} asks for access in ${request.organisation}`,
  text: `${request.name} (${request.email}) could not open

${request.page}

and writes:

${request.reason || '(no reason given)'}

You can change what they may do on the members page:

${request.link}
`,
})
