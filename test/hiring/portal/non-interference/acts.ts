import type { Context } from '#app/accounts/context.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { cancelOwn } from '#app/hiring/portal/meetings/own-meetings.server.ts'
import { askForLink } from '#app/hiring/portal/links.server.ts'
import { withdraw, writeToTeam } from '#app/hiring/portal/replies.server.ts'
import { askForAllHeld } from '#app/hiring/portal/rights/own-rights.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { asPublic } from '#test/support/candidates.ts'
import type { Ids } from '#test/web/access/world/world.ts'

export type Cast = { candidate: PortalContext; manager: Context; ids: Ids }
type Act = (cast: Cast) => Promise<unknown>

/** What sends mail to a candidate. Whoever adds such a mail adds what sends it. */
export const mailingActs: Record<string, Act> = {
  'the team writes': ({ manager, ids }) =>
    writeToCandidate(manager, { candidacyId: ids.candidacy, subject: '', text: 'Does Friday do?' }),
  'a login link is asked for': ({ manager, ids }) =>
    askForLink(asPublic(manager), { candidate: ids.candidate }),
  'they write': ({ candidate, ids }) =>
    writeToTeam(candidate, { id: ids.candidacy, text: 'Friday suits me.' }),
  'they cancel an interview': ({ candidate, ids }) =>
    cancelOwn(candidate, { application: ids.candidacy, meeting: ids.meeting }),
  'they ask for everything': ({ candidate }) => askForAllHeld(candidate, { message: 'Notes too.' }),
  'they withdraw': ({ candidate, ids }) =>
    withdraw(candidate, { id: ids.candidacy, reason: 'Another offer' }),
  'the team rejects': ({ manager, ids }) =>
    rejectCandidacies(manager, {
      openingId: ids.published,
      candidacyIds: [ids.candidacy],
      reason: 'Other',
      message: null,
    }),
}
