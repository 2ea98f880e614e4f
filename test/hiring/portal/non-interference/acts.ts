import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { tellOfEnding } from '#app/hiring/candidates/pool/memberships.server.ts'
import { sendInvitation } from '#app/hiring/candidates/pool/pool.server.ts'
import { referSomebody } from '#app/hiring/candidates/referrals/referrals.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import {
  rejectionMailKind,
  sendRejectionMail,
} from '#app/hiring/candidates/steps/rejection-mail.server.ts'
import { defaultRejection } from '#app/hiring/candidates/steps/rejection.ts'
import { sendOffer, takeBackOffer } from '#app/hiring/offers/steps/steps.server.ts'
import { resumeOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { answerClaim } from '#app/hiring/portal/claims/answers.server.ts'
import { askForLink } from '#app/hiring/portal/links.server.ts'
import { giveTimes } from '#app/hiring/portal/meetings/given/given-times.server.ts'
import { cancelOwn, chooseTime } from '#app/hiring/portal/meetings/own-meetings.server.ts'
import { answerOffer } from '#app/hiring/portal/offer/answers.server.ts'
import { withdraw, writeToTeam } from '#app/hiring/portal/replies.server.ts'
import { remind } from '#app/hiring/scheduling/invitations/reminders.server.ts'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { asPublic } from '#test/support/candidates.ts'
import type { World } from '#test/web/access/world/world.ts'
import { act } from './act.ts'
import type { Act, Cast } from './act.ts'
import { rightsActs } from './rights-acts.ts'

const again = ({ manager, ids }: Cast, openingId: string) =>
  applyToOpening(asPublic(manager), {
    openingId,
    name: 'candidacy of here',
    email: `${ids.candidate}@example.test`,
    phone: '',
    location: '',
    links: [],
    note: 'I would like to work with you.',
    notice: 'We keep it.',
    document: null,
  })

const applying: Record<string, Act> = {
  'they apply for something else': act('application-received', async (cast) => {
    await resumeOpening(cast.manager, cast.ids.paused)
    await again(cast, cast.ids.paused)
  }),
  'they apply again': act('application-again', (cast) => again(cast, cast.ids.published)),
  'they are referred': act('referral-asked', async ({ manager, ids }) => {
    await resumeOpening(manager, ids.paused)
    const email = `${ids.candidate}@example.test`
    await referSomebody(manager, { openingId: ids.paused, name: 'Ada', email, note: 'Very good.' })
  }),
  'the team tells the pool of an opening': act(
    'pool-invitation',
    async ({ manager, recruiter, ids }) => {
      await resumeOpening(manager, ids.paused)
      const chosen = { openingId: ids.paused, memberships: [ids.poolMember] }
      await sendInvitation(recruiter, { ...chosen, subject: 'A new one', message: 'Have a look.' })
    },
  ),
  'their time in the pool ends': act('pool-ending', ({ system, ids }) =>
    tellOfEnding(system, ids.poolMember),
  ),
  'they say that an application is not theirs': act(
    'application-denied',
    ({ candidate, ids }) =>
      answerClaim(candidate, { kind: 'application', id: ids.candidacy, isMine: false }),
    {
      given: ({ ids }) =>
        `update hiring.candidacies set unconfirmed = true where id = '${ids.candidacy}'`,
    },
  ),
}

const talking: Record<string, Act> = {
  'the team writes': act('candidate-message', ({ manager, ids }) =>
    writeToCandidate(manager, { candidacyId: ids.candidacy, subject: '', text: 'Does Friday do?' }),
  ),
  'a login link is asked for': act('portal-link', ({ manager, ids }) =>
    askForLink(asPublic(manager), { candidate: ids.candidate }),
  ),
  'they write': act(
    '',
    ({ candidate, ids }) => writeToTeam(candidate, { id: ids.candidacy, text: 'Friday suits me.' }),
    { sends: [] },
  ),
  'they withdraw': act('application-withdrawn', ({ candidate, ids }) =>
    withdraw(candidate, { id: ids.candidacy, reason: 'Another offer' }),
  ),
  'the team rejects': act('application-declined', async ({ manager, system, ids, ask }) => {
    await rejectCandidacies(manager, {
      openingId: ids.published,
      candidacyIds: [ids.candidacy],
      reason: 'Other',
      message: defaultRejection,
    })
    const waiting = await ask(
      `select payload from queue.outbox where kind = '${rejectionMailKind}'`,
    )
    if (waiting) await sendRejectionMail(system, waiting as { ending: string; sealed: string })
  }),
}

/** With a time an interview has the people who take it, and a candidate is told who they are. */
const whoTakesIt = ['interviews without a date']

const meeting: Record<string, Act> = {
  'times are offered': act(
    'interview-times',
    ({ manager, ids }) =>
      offerTimes(manager, {
        candidacyId: ids.candidacy,
        planId: ids.plan,
        startsAt: [new Date('2026-03-06T10:00Z')],
        videoLink: '',
        moves: 2,
        noticeHours: 24,
      }),
    { tells: whoTakesIt },
  ),
  'they choose a time': act(
    'interview-planned',
    ({ candidate, ids }) =>
      chooseTime(
        candidate,
        { application: ids.candidacy, meeting: ids.meeting },
        { slot: ids.slot, zone: 'Europe/Berlin', seen: '' },
      ),
    { tells: whoTakesIt },
  ),
  'they give times of their own': act(
    '',
    ({ candidate, ids }) =>
      giveTimes(
        candidate,
        { application: ids.candidacy, meeting: ids.meeting },
        { zone: 'Europe/Berlin', rows: [{ day: '2026-03-12', from: '09:00', to: '17:00' }] },
      ),
    { sends: [] },
  ),
  'an interview comes near': act(
    'interview-reminder',
    ({ system, ids }) => remind(system, { booking: ids.slot, hours: 24 }),
    { surely: 'with a time booked' },
  ),
  'they cancel an interview': act(
    'interview-off',
    ({ candidate, ids }) =>
      cancelOwn(candidate, { application: ids.candidacy, meeting: ids.meeting }),
    { surely: 'with a time booked' },
  ),
}

/** A version that may be sent whatever drafts there are, and whatever band. */
const readyVersion = ({ org, ids }: World) =>
  `with made as (insert into hiring.offer_versions (org_id, id, offer_id, number, base, currency, period, starts_on,
      location, expires_at, letter, exception_reason, author_id, created_at)
      select org_id, '${ids.parkedJob}', offer_id, 900, base, currency, period, starts_on, location, expires_at,
        'A better letter.', 'Agreed', author_id, created_at
      from hiring.offer_versions where id = '${ids.sentOffer}' returning org_id, id),
    asked as (insert into hiring.offer_approvers (org_id, id, version_id, position, member_id)
      select org_id, id, id, 0, '${ids.adminMember}' from made)
    insert into hiring.offer_approvals (org_id, id, version_id, member_id, verdict, comment, at)
      select '${org.id}', id, id, '${ids.adminMember}', 'approved', '', '2026-03-02 09:00Z' from made`

const offering: Record<string, Act> = {
  'an offer is sent': act(
    'offer-sent',
    ({ manager, ids }) => sendOffer(manager, { candidacyId: ids.candidacy, number: 900 }),
    { given: readyVersion },
  ),
  'an offer is taken back': act('offer-withdrawn', ({ manager, ids }) =>
    takeBackOffer(manager, { candidacyId: ids.candidacy, reason: 'The budget is gone.' }),
  ),
  'they accept the offer': act('offer-answered', ({ candidate, ids }) =>
    answerOffer(candidate, {
      id: ids.candidacy,
      offer: ids.sentOffer,
      verdict: 'accepted',
      name: 'Ada Okafor',
      reason: '',
      address: '127.0.0.1',
    }),
  ),
}

/** What sends mail to a candidate. A mail that none of them sends fails the test. */
export const mailingActs: Record<string, Act> = {
  ...applying,
  ...talking,
  ...meeting,
  ...offering,
  ...rightsActs,
}
