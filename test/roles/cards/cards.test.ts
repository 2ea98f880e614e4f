import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { cardForm, changedCard } from '#app/roles/cards/card-form.ts'
import { cardText } from '#app/roles/cards/card-text.ts'
import {
  copyCard,
  listCardVersions,
  listOwnCards,
  readCard,
  saveCard,
} from '#app/roles/cards/cards.server.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe("an organisation's own role cards", () => {
  let opened: TestDatabase
  let manager: Context
  let interviewer: Context
  let stranger: Context

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    manager = await addMember(opened.database, org, 'hiring-manager')
    interviewer = await addMember(opened.database, org, 'interviewer')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
  })
  afterAll(() => opened.close())

  const copy = () => copyCard(manager, { key: 'ml-engineer', name: 'Our engineer' })

  test('a copy is changed in versions; the library stays', async () => {
    const { key } = await copy()
    const { card, own } = await readCard(manager, key)
    expect(own).toMatchObject({ number: 1, libraryKey: 'ml-engineer' })
    const content = { ...card, mission: 'Make forecasts that shops can trust.' }
    await saveCard(manager, { key, number: 1, content, reason: 'Our words' })
    expect((await readCard(manager, key)).card.mission).toBe('Make forecasts that shops can trust.')
    expect((await readCard(manager, 'ml-engineer')).card.mission).not.toBe(content.mission)
    expect((await listCardVersions(manager, key)).map((row) => row.number)).toEqual([2, 1])
  })

  test('a stale version, an invalid card and a card of the library are refused', async () => {
    const { key } = await copy()
    const { card } = await readCard(manager, key)
    await saveCard(manager, { key, number: 1, content: card, reason: 'First' })
    await expect(
      saveCard(manager, { key, number: 1, content: card, reason: 'Late' }),
    ).rejects.toThrow(Conflict)
    await expect(
      saveCard(manager, { key, number: 2, content: { ...card, stack: [] }, reason: 'Bad' }),
    ).rejects.toThrow(Invalid)
    await expect(
      saveCard(manager, { key: 'ml-engineer', number: 1, content: card, reason: 'No' }),
    ).rejects.toThrow(Invalid)
  })

  test('an interviewer reads and cannot copy; another organisation finds nothing', async () => {
    const { key } = await copy()
    await expect(copyCard(interviewer, { key, name: 'Mine now' })).rejects.toThrow(Forbidden)
    expect((await readCard(interviewer, key)).own).not.toBeNull()
    await expect(readCard(stranger, key)).rejects.toThrow(NotFound)
    expect(await listOwnCards(stranger)).toEqual([])
  })

  test('an opening is made from the copy', async () => {
    const { key } = await copy()
    const { id } = await addOpening(manager, { role: key })
    expect(await transaction(manager, (tx) => describeOpening(tx, id))).toMatchObject({
      roleKey: key,
    })
  })
})

describe('the card form', () => {
  const level = 'L3'

  test.each(roleLibrary.filter((card) => card.levels[level]))(
    'gives $key back unchanged when nothing is typed',
    (card) => {
      const entry = card.levels[level]
      if (!entry) throw new Error('filtered above')
      const form = cardForm.parse({
        number: 1,
        name: card.name,
        mission: card.mission,
        ...entry,
        responsibilities: entry.responsibilities.join('\n'),
        mustHaves: entry.mustHaves.join('\n'),
        niceToHaves: entry.niceToHaves.join('\n'),
        examples: card.useCases.examples.join('\n'),
        moments: card.dayToDay.moments.join('\n'),
        stack: card.stack.join(', '),
        must: card.competencies.must,
        nice: [...card.competencies.nice, { weight: 1 }],
        reason: 'Nothing',
      })
      const changed = changedCard(card, level, form)
      expect(changed).toEqual(card)
      expect(cardText(changed)).toBe(cardText(card))
    },
  )
})
