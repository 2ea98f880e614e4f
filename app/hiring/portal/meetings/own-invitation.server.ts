import { findOwn } from '#app/hiring/portal/own-applications.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { entryForCandidate } from '#app/hiring/scheduling/invitations/entries.server.ts'
import { findMeeting } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import type { Address } from './own-meetings.server.ts'

/** The invitation as it was sent last, for somebody who lost the mail. */
export const ownInvitation = (ctx: PortalContext, address: Address): Promise<string> =>
  transaction(ctx, async (tx) => {
    await findOwn(tx, address.application)
    if (!isId(address.meeting)) throw new NotFound()
    const meeting = await findMeeting(tx, address.meeting)
    if (meeting.candidacyId !== address.application) throw new NotFound()
    const text = await entryForCandidate(tx, meeting)
    if (text === null) throw new NotFound()
    return text
  })
