import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { keepBytes } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import type { Document } from '#app/files/uploads.ts'
import { findSignedIn } from '#app/hiring/candidates/person/portal-access.server.ts'
import { differences } from '#app/hiring/candidates/candidate.ts'
import type { PersonFacts } from '#app/hiring/candidates/candidate.ts'
import { Gone, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { findReferral, takeUpReferral } from '#app/hiring/candidates/referrals/taken-up.server.ts'
import { newId } from '#db/ids.ts'
import { consents, messages } from '#db/schema/candidates.ts'
import { acknowledge, acknowledgeAgain } from './acknowledgement.server.ts'
import { joinTexts } from './application.ts'
import { findFirstStage, findOrAddCandidacy } from './entries.server.ts'
import type { FoundCandidacy } from './entries.server.ts'
import { makeTheirs, sentAgain } from './made-theirs.server.ts'
import { findOpeningForApplicants } from './openings-for-applicants.server.ts'
import type { OpeningForApplicants } from './openings-for-applicants.server.ts'
import { findOrAddPerson } from './people.server.ts'
import type { Acting, FoundPerson } from './people.server.ts'
import { addResume } from './resumes.server.ts'

/** Nobody is signed in on a public page: the application itself acts. */
export type PublicContext = ActingContext<SystemActor>

export type Application = PersonFacts & {
  openingId: string
  note: string
  /** The privacy notice that was agreed to. */
  notice: string
  document: Document | null
  /** The session of the portal that the browser is in, if any. */
  session?: string | null
}

export type Received = { candidacyId: string; isNew: boolean }

/**
 * Takes an application from the public page. Somebody who applied already keeps their one candidacy: what they send
 * now is added to it, and their mailbox is told; the page itself tells nobody who has applied.
 */
export async function applyToOpening(ctx: PublicContext, input: Application): Promise<Received> {
  const file = input.document && (await keepBytes(ctx, input.document))
  let kept = false
  try {
    const received = await transaction(ctx, (tx) => receive(tx, input, file))
    kept = received.resumeKept
    return { candidacyId: received.candidacyId, isNew: received.isNew }
  } finally {
    if (file && !kept) await ctx.services.files.remove(file.storageKey)
  }
}

type Receipt = Received & { resumeKept: boolean }

async function receive(tx: Acting, input: Application, file: KeptFile | null): Promise<Receipt> {
  const opening = await findTaking(tx, input.openingId)
  const { name, email, phone, location, links, note } = input
  const given = { name, email, phone, location, links }
  const person = await findOrAddPerson(tx, given)
  const isTheirs = person.isNew || (await isSignedIn(tx, person, input.session))
  const acting = isTheirs ? inName(tx, person) : tx
  const coverNote = joinTexts(note, person.isNew ? '' : differences(person, given))
  const stage = await findFirstStage(tx, opening.id)
  const referral = await findReferral(tx, opening.id, email)
  const candidacy = await findOrAddCandidacy(tx, {
    openingId: opening.id,
    candidateId: person.id,
    stageId: stage.id,
    source: referral ? 'referral' : 'careers',
    referredBy: referral?.referrerId ?? null,
    coverNote,
    unconfirmed: !isTheirs,
  })
  const { id: candidacyId, isNew } = candidacy
  if (referral && isNew) await takeUpReferral(tx, referral.id, candidacyId)
  const sent = { candidacyId, candidateId: person.id, unconfirmed: !isTheirs }
  const resumeKept = file !== null && (await addResume(acting, { ...sent, file }))
  const arrival = { candidacyId, person, opening, notice: input.notice, isTheirs }
  if (isNew) await welcome(acting, arrival)
  else if (isTheirs && candidacy.unconfirmed) await replace(acting, arrival, coverNote)
  else await addToKnown(acting, arrival, { candidacy, coverNote, resumeKept })
  return { candidacyId, isNew, resumeKept }
}

async function findTaking(tx: Acting, openingId: string): Promise<OpeningForApplicants> {
  const opening = await findOpeningForApplicants(tx, openingId)
  if (!opening || opening.state === 'draft') throw new NotFound()
  if (opening.state !== 'published') {
    throw new Gone('This opening takes no applications at the moment. Nothing was sent.')
  }
  if (opening.over) throw new Gone('The last day to apply is over. Nothing was sent.')
  return opening
}

const inName = (tx: Acting, { id, name }: FoundPerson): Acting => ({
  ...tx,
  actor: { kind: 'candidate', id, name },
})

async function isSignedIn(tx: Acting, { id }: FoundPerson, session?: string | null) {
  return session ? (await findSignedIn(tx, session))?.id === id : false
}

type Arrival = {
  candidacyId: string
  person: FoundPerson
  opening: OpeningForApplicants
  notice: string
  /** Whoever sends it is the person, as far as can be known; else it waits for their word. */
  isTheirs: boolean
}

async function welcome(tx: Acting, { candidacyId, person, opening, notice, isTheirs }: Arrival) {
  await consent(tx, candidacyId, notice)
  await record(tx, {
    verb: 'application.received',
    subject: { type: 'candidacy', id: candidacyId },
    data: { source: 'careers', ...(!isTheirs && { unconfirmed: true }) },
  })
  await acknowledge(tx, { candidacyId, candidate: person, title: opening.title, isTheirs })
}

const consent = (tx: Acting, candidacyId: string, notice: string) =>
  tx.db.insert(consents).values({ orgId: tx.org.id, id: newId(), candidacyId, notice, at: tx.now })

/** What came in their name gives way to what they send themselves, signed in: nobody can shut them out by being first. */
async function replace(
  tx: Acting,
  { candidacyId, person, opening, notice }: Arrival,
  coverNote: string,
) {
  await makeTheirs(tx, { candidacyId, coverNote, at: tx.now })
  await consent(tx, candidacyId, notice)
  await record(tx, {
    verb: 'application.replaced',
    subject: { type: 'candidacy', id: candidacyId },
    data: { source: 'careers' },
  })
  const sent = { candidacyId, candidate: person, title: opening.title, isTheirs: true }
  await acknowledge(tx, sent, `received:${newId()}`)
}

type Again = { candidacy: FoundCandidacy; coverNote: string; resumeKept: boolean }

/**
 * What a second application says that the first did not, or null: sending one form twice says nothing new. Where the
 * first was denied even the same words are news, and none at all without a file.
 */
async function newsIn(tx: Acting, { candidacy, coverNote: text, resumeKept }: Again) {
  const { id, coverNote, deniedAt } = candidacy
  if (!deniedAt && (text === '' || text === coverNote)) return null
  if (text === '' && resumeKept) return null
  const same = and(
    eq(messages.orgId, tx.org.id),
    eq(messages.candidacyId, id),
    eq(messages.sender, 'candidate'),
    eq(messages.text, text),
  )
  if (tx.actor.kind === 'candidate')
    await tx.db.update(messages).set({ unconfirmed: false, deniedAt: null }).where(same)
  const said = await tx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(same, isNull(messages.deniedAt)))
    .limit(1)
  return said.length > 0 ? null : text
}

/**
 * A second application becomes part of the first: its note a message, its résumé one more résumé. Anybody may have sent
 * it, so that nothing of it counts as said by the candidate until they say in the portal that it is theirs. That makes
 * an application theirs again which they had denied: it needs a consent of its own.
 */
async function addToKnown(
  tx: Acting,
  { candidacyId, person, opening, notice, isTheirs }: Arrival,
  again: Again,
) {
  const text = await newsIn(tx, again)
  if (text === null && !again.resumeKept) return
  const id = newId()
  const from = { sender: 'candidate' as const, unconfirmed: !isTheirs, at: tx.now }
  const said = { ...from, candidacyId, subject: sentAgain }
  if (text !== null) await tx.db.insert(messages).values({ orgId: tx.org.id, id, ...said, text })
  if (again.candidacy.deniedAt) await consent(tx, candidacyId, notice)
  await record(tx, {
    verb: 'application.repeated',
    subject: { type: 'candidacy', id: candidacyId },
    data: { source: 'careers' },
  })
  await acknowledgeAgain(tx, { candidacyId, candidate: person, title: opening.title }, id)
}
