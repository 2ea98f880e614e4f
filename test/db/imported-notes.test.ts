import { readFileSync } from 'node:fs'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { carryOutImport, prepareImport } from '#app/hiring/candidates/import/imports.server.ts'
import { transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'
import { candidacies, candidates, notes } from '#db/schema/candidates.ts'
import { addPublishedOpening, addSomebody, apply, later } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let first: World
let second: World

type World = { manager: Context; recruiter: Context }

beforeAll(async () => {
  opened = await openTestDatabase()
  first = await olderInstallation()
  second = await olderInstallation()
})
afterAll(() => opened.close())

/** What the update does, as who owns the tables: row security holds for them too. */
const update = () =>
  opened.engine.run('set local role gw_owner', (db) =>
    runStatements({ db }, readFileSync('db/migrations/0008_imported_notes.sql', 'utf8')),
  )

const list = [
  'name,email,note',
  'Ada,ada@old.example,Asks for too much',
  'Bela,bela@old.example,',
  'Cleo,cleo@old.example,Met at a fair',
].join('\n')

/** An organisation whose imported notes stand where candidates read them, beside what candidates wrote. */
async function olderInstallation(): Promise<World> {
  const org = await addOrganisation(opened.database)
  const manager = await addMember(opened.database, org, 'hiring-manager', 'Mara')
  const recruiter = await addMember(opened.database, org, 'recruiter', 'Remo')
  const { id: openingId } = await addPublishedOpening(manager)
  const importing = later(recruiter, 60)
  const { id: importId } = await prepareImport(importing, { openingId, name: 'a.csv', text: list })
  await carryOutImport(importing, { openingId, importId })
  await addSomebody(manager, openingId, { name: 'Dana', note: 'Called me' })
  await apply(manager, openingId, { name: 'Emil', email: 'e@old.example', note: 'I like bread.' })
  await apply(manager, openingId, { name: 'Ada', email: 'ada@old.example', note: 'Me again.' })
  await transaction(manager, async (tx) => {
    const mine = eq(candidacies.orgId, tx.org.id)
    const noted = sql`(select n.text from hiring.notes n where n.candidacy_id = ${candidacies.id})`
    await tx.db
      .update(candidacies)
      .set({ coverNote: sql`coalesce(${noted}, ${candidacies.coverNote})` })
      .where(mine)
    await tx.db.delete(notes).where(eq(notes.orgId, tx.org.id))
    await record(tx, {
      verb: 'application.replaced',
      subject: { type: 'candidacy', id: await candidacyOf(tx, 'Cleo') },
    })
  })
  const owner = await addMember(opened.database, org, 'owner', 'Olga')
  await removeMember(owner, { memberId: recruiter.actor.id })
  return { manager, recruiter }
}

async function candidacyOf(ctx: Context, name: string): Promise<string> {
  const [row] = await transaction(ctx, (tx) =>
    tx.db
      .select({ id: candidacies.id })
      .from(candidacies)
      .innerJoin(candidates, eq(candidates.id, candidacies.candidateId))
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidates.name, name))),
  )
  return row?.id ?? ''
}

const standingIn = (ctx: Context) =>
  transaction(ctx, (tx) =>
    tx.db
      .select({
        name: candidates.name,
        said: candidacies.coverNote,
        note: notes.text,
        author: notes.authorId,
        at: notes.at,
      })
      .from(candidacies)
      .innerJoin(candidates, eq(candidates.id, candidacies.candidateId))
      .leftJoin(notes, eq(notes.candidacyId, candidacies.id))
      .where(eq(candidacies.orgId, tx.org.id))
      .orderBy(asc(candidates.name)),
  )

const bare = { said: '', note: null, author: null, at: null }
const others = [
  { ...bare, name: 'Bela' },
  { ...bare, name: 'Cleo', said: 'Met at a fair' },
  { ...bare, name: 'Dana', said: 'Called me' },
  { ...bare, name: 'Emil', said: 'I like bread.' },
]

test('the update makes what was imported about people notes of the team, in every organisation, once', async () => {
  const read = { ...bare, name: 'Ada', said: 'Asks for too much' }
  for (const { manager } of [first, second])
    expect(await standingIn(manager)).toEqual([read, ...others])
  await update()
  await update()
  for (const { manager, recruiter } of [first, second]) {
    const author = recruiter.actor.id
    const { now: at } = later(recruiter, 60)
    const ada = { name: 'Ada', said: '', note: 'Asks for too much', author, at }
    expect(await standingIn(manager)).toEqual([ada, ...others])
  }
})
