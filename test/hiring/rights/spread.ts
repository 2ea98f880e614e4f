import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { drafts } from '#db/schema/assistant.ts'
import { answers, mails, outbox } from '#db/schema/queue.ts'
import { addSomebody } from '#test/support/candidates.ts'
import type { Desk } from './desk.ts'
import type { Canaries } from './planted.ts'

type Person = { id: string; candidacyId: string }

/** Puts a person where no table of theirs is: into mail, into answers kept to be given again, into others' notes. */
export async function spread({ owner, openingId }: Desk, canaries: Canaries, person: Person) {
  const other = await addSomebody(owner, openingId)
  await writeNote(owner, { candidacyId: other.candidacyId, text: canaries.mention })
  await leaveWaiting(owner, canaries, person)
  await keepAnswers(owner, canaries, person)
  await keepMails(owner, canaries)
  await keepDrafts(owner, canaries)
  return other
}

const aDay = 86_400

const leaveWaiting = (owner: Context, { email, name, mention }: Canaries, person: Person) =>
  transaction(owner, async (tx) => {
    const mail = { subject: `About ${name}`, text: mention, delaySeconds: aDay }
    await queueMail(tx, { key: 'to-them', to: email, ...mail })
    await queueMail(tx, { key: 'to-the-team', to: 'team@example.test', ...mail })
    const payload = { candidacyId: person.candidacyId }
    await enqueue(tx, { kind: 'resume.read', key: 'work', payload, delaySeconds: aDay })
  })

const keepAnswers = (owner: Context, canaries: Canaries, { id, candidacyId }: Person) =>
  transaction(owner, async (tx) => {
    const answer = { orgId: tx.org.id, bodyHash: 'x', status: 200, createdAt: tx.now }
    const [theirs, about] = [canaries.in('answer to them'), canaries.in('answer about them')]
    const me = tx.actor.id
    await tx.db.insert(answers).values([
      { ...answer, id: newId(), key: 'a', actorId: id, path: '/portal', body: theirs },
      { ...answer, id: newId(), key: 'b', actorId: me, path: `/c/${candidacyId}`, body: about },
      { ...answer, id: newId(), key: 'c', actorId: me, path: '/', body: canaries.mention },
    ])
  })

const keepMails = (owner: Context, canaries: Canaries) =>
  jobsTransaction(owner, async (tx) => {
    const kept = { orgId: owner.org.id, createdAt: owner.now, subject: 'Hi' }
    const text = canaries.in('kept mail')
    await tx.db.insert(mails).values([
      { ...kept, id: newId(), key: 'a', recipient: canaries.email, text },
      { ...kept, id: newId(), key: 'b', recipient: 'team@example.test', text: canaries.mention },
    ])
    await tx.db
      .update(outbox)
      .set({ lastError: canaries.mention })
      .where(eq(outbox.kind, 'resume.read'))
  })

/** Of a document, which is no candidate's: one speaks of them, one does not. */
const keepDrafts = (owner: Context, { mention }: Canaries) =>
  transaction(owner, async (tx) => {
    const { id: startedBy } = owner.actor
    const times = { startedAt: tx.now, beatAt: tx.now, endedAt: tx.now }
    const made = { orgId: tx.org.id, subjectType: 'document', prompt: 'a', state: 'done' } as const
    const draft = { ...made, ...times, subjectId: newId(), startedBy, outputHash: 'known' }
    await tx.db.insert(drafts).values([
      { ...draft, id: newId(), part: 'about them', output: { text: mention } },
      { ...draft, id: newId(), part: 'about others', output: { text: 'Depots wait.' } },
    ])
  })

/** Whatever the funnel, the calibration and the decisions are counted from. */
export const statistics = (owner: Context) =>
  transaction(owner, async (tx) => {
    const { rows } = await tx.db.execute(sql`select
      (select json_agg(json_build_array(opening_id, stage_id, source, applied_at, moved_at) order by id)
        from hiring.candidacies) as candidacies,
      (select json_agg(json_build_array(from_stage_id, to_stage_id, at) order by id) from hiring.candidacy_moves) as moves,
      (select json_agg(json_build_array(outcome, at, undone_at) order by id) from hiring.candidacy_endings) as endings,
      (select json_agg(json_build_array(interviewer_id, stage_id, recommendation) order by id) from hiring.scorecards) as cards,
      (select json_agg(json_build_array(competency, rating, not_assessed) order by id) from hiring.ratings) as ratings,
      (select json_agg(json_build_array(outcome, rule_outcome, rule, at) order by id) from hiring.decisions) as decisions,
      (select json_agg(json_build_array(base, currency, period) order by id) from hiring.offer_versions) as offers,
      (select json_agg(json_build_array(expected, respected, paced) order by id) from hiring.survey_answers) as surveys,
      (select json_agg(json_build_array(share, starts_on, role) order by id) from planning.staff) as staff`)
    return rows[0]
  })
