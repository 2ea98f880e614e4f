import Papa from 'papaparse'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { exportCandidacies } from '#app/hiring/candidates/export/export.server.ts'
import { checkRows } from '#app/hiring/candidates/import/check-rows.ts'
import { readCsv } from '#app/hiring/candidates/import/csv-rows.ts'
import {
  carryOutImport,
  findImport,
  prepareImport,
} from '#app/hiring/candidates/import/imports.server.ts'
import { noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { candidacies, notes } from '#db/schema/candidates.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
})
afterAll(() => opened.close())

const file = [
  'First name;Last name;E-Mail;Tags;Shoe size;Source',
  'Ada;Okafor;ada@mail.example;"strong, remote";38;referral',
  'Bela;Kis;not an address;;40;',
  'Ada;Again;ADA@mail.example;;38;',
  'Cleo;Marsh;cleo@mail.example;;41;Job fair',
  ';;nameless@mail.example;;;',
].join('\r\n')

const rowsIn = async (openingId: string) =>
  (await listCandidacies(manager, { openingId, filters: noFilters, size: 6000 })).rows

describe('an import', () => {
  test('says first what it would do, line by line, and adds nobody', async () => {
    const { id: openingId } = await addOpening(manager)
    const { id: importId } = await prepareImport(manager, { openingId, name: 'a.csv', text: file })
    const preview = await findImport(manager, { openingId, importId })
    expect(preview).toMatchObject({ total: 5, fresh: 2, known: 0, already: 0, carriedOutAt: null })
    expect(preview.problems.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 The column “Shoe size” is not known and is left out.',
      '3 email: Please give one e-mail address, such as name@example.org.',
      '4 The same person as line 2.',
      '6 name: Give a name.',
    ])
    expect(await rowsIn(openingId)).toEqual([])
  })

  test('is carried out once, and finds people who are known', async () => {
    const { id: openingId } = await addOpening(manager)
    const here = { name: 'Ada Known', email: 'ada@mail.example' }
    await addSomebody(manager, openingId, here)
    const { id: importId } = await prepareImport(manager, { openingId, name: 'a.csv', text: file })
    const key = { openingId, importId }
    expect(await findImport(manager, key)).toMatchObject({ fresh: 1, already: 1 })
    const tries = await Promise.allSettled([1, 2, 3].map(() => carryOutImport(manager, key)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(carryOutImport(manager, key)).rejects.toThrow(Conflict)
    const rows = await rowsIn(openingId)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Ada Known', 'Cleo Marsh'])
    expect(await findImport(manager, key)).toMatchObject({ added: 1, fresh: 0, already: 2 })
  })

  test('keeps what was noted about people for the team: no candidate finds it as their own words', async () => {
    const { id: openingId } = await addOpening(manager)
    await addSomebody(manager, (await addOpening(manager)).id, {
      name: 'Nora Noted',
      email: 'nora@noted.example',
    })
    const text = [
      'name,email,phone,comments',
      'Nora Noted,nora@noted.example,+31 6 1,Asks for too much',
      'Plain Person,plain@noted.example,,',
    ].join('\n')
    const { id: importId } = await prepareImport(manager, { openingId, name: 'n.csv', text })
    await carryOutImport(manager, { openingId, importId })
    const kept = await transaction(manager, (tx) =>
      tx.db
        .select({ said: candidacies.coverNote, note: notes.text, author: notes.authorId })
        .from(candidacies)
        .leftJoin(notes, eq(notes.candidacyId, candidacies.id))
        .where(eq(candidacies.openingId, openingId))
        .orderBy(notes.text),
    )
    const note = 'Asks for too much\n\nPhone given: +31 6 1'
    expect(kept).toEqual([
      { said: '', note, author: manager.actor.id },
      { said: '', note: null, author: null },
    ])
    const heard = await transaction(manager, (tx) =>
      tx.db.select({ id: events.id }).from(events).where(eq(events.verb, 'note.written')),
    )
    expect(heard).toHaveLength(1)
  })

  test('what is known otherwise about somebody added by hand is a note too', async () => {
    const vera = { name: 'Vera Known', email: 'vera@known.example' }
    await addSomebody(manager, (await addOpening(manager)).id, vera)
    const { id: openingId } = await addOpening(manager)
    const given = { ...vera, phone: '+31 6 2', note: 'I would love to join.' }
    const { candidacyId } = await addSomebody(manager, openingId, given)
    const [kept] = await transaction(manager, (tx) =>
      tx.db
        .select({ said: candidacies.coverNote, note: notes.text })
        .from(candidacies)
        .innerJoin(notes, eq(notes.candidacyId, candidacies.id))
        .where(eq(candidacies.id, candidacyId)),
    )
    expect(kept).toEqual({ said: 'I would love to join.', note: 'Phone given: +31 6 2' })
  })

  test('takes five thousand', async () => {
    const { id: openingId } = await addOpening(manager)
    const lines = Array.from({ length: 5000 }, (_, index) => `P ${index},p${index}@bulk.example`)
    const text = ['name,email', ...lines].join('\n')
    const { id: importId } = await prepareImport(manager, { openingId, name: 'b.csv', text })
    expect(await carryOutImport(manager, { openingId, importId })).toEqual({ added: 5000 })
    const tooMany = { openingId, name: 'c.csv', text: `${text}\nOne more,more@bulk.example` }
    await expect(prepareImport(manager, tooMany)).rejects.toThrow(Invalid)
  })

  test('stays with its opening and its organisation', async () => {
    const [one, other] = [await addOpening(manager), await addOpening(manager)]
    const { id: importId } = await prepareImport(manager, {
      openingId: one.id,
      name: 'a.csv',
      text: file,
    })
    await expect(findImport(manager, { openingId: other.id, importId })).rejects.toThrow(NotFound)
    const stranger = await addMember(
      opened.database,
      await addOrganisation(opened.database),
      'owner',
    )
    await expect(carryOutImport(stranger, { openingId: one.id, importId })).rejects.toThrow(
      NotFound,
    )
  })
})

describe('readCsv', () => {
  test.each([
    ['', /email/],
    ['name,phone\nA,1', /email/],
    ['email\na@b.example', /name/],
    ['name,email', /no candidates/],
    ['name,email\n"A,a@b.example', /in line 2 .* quotation mark/],
  ])('refuses %j with a reason', (text, reason) => {
    const read = readCsv(text)
    expect(read.ok ? '' : read.reason).toMatch(reason)
  })

  test('any text is read or refused, and every row is ready or has a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        const read = readCsv(`name,email,note\n${one}\n${other},a@b.example,${one}`)
        if (!read.ok) return
        const { ready, problems } = checkRows(read.rows)
        expect(ready.length + problems.length).toBe(read.rows.length)
      }),
    )
  })
})

describe('an export', () => {
  test('has a line for each that passes the filters, and no cell calculates', async () => {
    const { id: openingId } = await addOpening(manager)
    const evil = ['=1+1', '+cmd|calc', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("https://e.example")']
    for (const name of evil) await addSomebody(manager, openingId, { name, note: name })
    await addSomebody(manager, openingId, { name: 'Ann, "the" Kay', source: 'agency' })
    const { csv, name } = await exportCandidacies(manager, { openingId, filters: noFilters })
    expect(name).toMatch(/^[a-z0-9-]+-candidates\.csv$/)
    const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
      header: true,
    })
    const cells = data.flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(data.some((row) => row.name === 'Ann, "the" Kay')).toBe(true)
    const agency = { ...noFilters, source: 'agency' as const }
    const some = await exportCandidacies(manager, { openingId, filters: agency })
    expect(some.csv.trim().split('\n')).toHaveLength(2)
  })

  test('can be imported again as it was', async () => {
    const [one, other] = [await addOpening(manager), await addOpening(manager)]
    await addSomebody(manager, one.id, { name: '=Odd Name', email: 'odd@mail.example' })
    const { csv: text } = await exportCandidacies(manager, {
      openingId: one.id,
      filters: noFilters,
    })
    const kept = await prepareImport(manager, { openingId: other.id, name: 'x.csv', text })
    await carryOutImport(manager, { openingId: other.id, importId: kept.id })
    expect((await rowsIn(other.id)).map((row) => row.name)).toEqual(['=Odd Name'])
  })
})
