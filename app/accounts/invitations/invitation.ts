import { z } from 'zod'
import { accessNames, accessValues, type Access } from '#app/accounts/actor.ts'
import { mailboxOf } from '#app/accounts/engine/address.ts'
import { personName } from '#app/accounts/organisations/organisation.ts'

export const daysInvited = 14

/** How many invitations one member can send. */
export const invitationLimit = { name: 'invitation', times: 50, seconds: 24 * 60 * 60 }

export const invitationSchema = z.object({
  email: z
    .string()
    .max(254)
    .transform(mailboxOf)
    .pipe(z.string('Give one e-mail address, like name@example.com.')),
  access: z.enum(accessValues, 'Choose what they may do.'),
})

export const acceptanceSchema = z.object({ name: personName })

type Invitation = { organisation: string; inviter: string; access: Access; link: string }

export const invitationMail = ({ organisation, inviter, access, link }: Invitation) => ({
  subject: `${inviter} invites you to ${organisation} on Groundwork`,
  text: `${inviter} invites you to join ${organisation} on Groundwork, as ${accessNames[access].toLowerCase()}.

Open this page and sign in with this e-mail address to accept:

${link}

The invitation holds for ${daysInvited} days. If you do not know ${inviter}, ignore this mail; nothing happens then.
`,
})
