import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import type { Dress } from '#app/mail/dress.ts'
import { systemContext } from './system-context.server.ts'
import type { Workplace } from './system-context.server.ts'

/** The look of an organisation's mails, for the job that delivers them. */
export const mailDress =
  (place: Workplace) =>
  async (orgId: string, now: Date): Promise<Dress | null> =>
    paperLook(await systemContext(place, { orgId, now }))
