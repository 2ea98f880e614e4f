import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { recurringOf } from '#app/background.server.ts'
import { readEnvironment } from '#app/env.server.ts'
import { placeHold, releaseHold, showRights } from '#app/hiring/rights/person/rights.server.ts'
import { limitsOf, monthsAfter, standingOf, together } from '#app/hiring/rights/retention/limits.ts'
import type { Limits } from '#app/hiring/rights/retention/limits.ts'
import { retentionRules, rulesFor } from '#app/hiring/rights/retention/rules.ts'
import {
  saveRetention,
  showRetention,
} from '#app/hiring/rights/retention/settings/settings.server.ts'
import { choiceSchema, readChoice } from '#app/hiring/rights/retention/settings/choice.ts'
import { parseForm } from '#app/http/forms.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacyEndings } from '#db/schema/candidates.ts'
import { erasures } from '#db/schema/rights.ts'
import { newId } from '#db/ids.ts'
import { addOpening } from '#test/support/openings.ts'
import { addPerson, ask, openDesk, runJobs } from './desk.ts'
import type { Desk } from './desk.ts'
import { dumpWhole } from './dump.ts'
import { Canaries } from './planted.ts'

const noChoice = { always: [], own: {} }
const end = new Date('2026-01-31T12:00:00Z')
const keysOf = (places: Parameters<typeof rulesFor>[0], choice = noChoice) =>
  rulesFor(places, choice).map(({ key }) => key)

describe('the rules', () => {
  test('name their source, and are told apart by their keys', () => {
    expect(new Set(retentionRules.map(({ key }) => key)).size).toBe(retentionRules.length)
    for (const { keepMonths, deleteMonths } of retentionRules)
      expect([keepMonths, deleteMonths].filter((months) => months !== null)).toHaveLength(1)
  })

  test.each([
    [[{ country: 'US', region: 'CO' }], ['us-federal', 'us-colorado']],
    [[{ country: 'US', region: 'TX' }], ['us-federal']],
    [[{ country: 'US', remote: true }], ['us-federal', 'us-california', 'us-colorado']],
    [
      [{ country: 'DE' }, { country: 'AT' }],
      ['de', 'at'],
    ],
    [[{ country: 'JP' }], []],
  ])('hold where the work may be done: %j', (places, keys) => {
    expect(keysOf(places)).toEqual(keys)
  })

  test('take the organisation’s own figures, and hold everywhere where it says so', () => {
    const own = { de: { keepMonths: null, deleteMonths: 4, reason: 'Counsel says so.' } }
    const [rule] = rulesFor([{ country: 'DE' }], { always: [], own })
    expect(rule?.deleteMonths).toBe(4)
    expect(rulesFor([], { always: ['us-contractor'], own: {} }).map(({ key }) => key)).toEqual([
      'us-contractor',
    ])
  })
})

describe('the limits', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(monthsAfter(new Date(from), months).toISOString().slice(0, 10)).toBe(to)
  })

  test('are the longest duty to keep and the shortest time to delete, never the latest date', () => {
    const limits = limitsOf(
      rulesFor([{ country: 'DE' }, { country: 'NL' }, { country: 'US', region: 'CA' }], noChoice),
      end,
    )
    expect(limits.keptBy).toEqual(['us-california'])
    expect(limits.keepUntil?.toISOString().slice(0, 10)).toBe('2030-01-31')
    expect(limits.limitedBy).toEqual(['nl'])
    expect(limits.deleteBy?.toISOString().slice(0, 10)).toBe('2026-02-28')
    expect(limits.crossed).toBe(true)
  })

  test('of several applications hold together: applying again begins a new time', () => {
    const [first, second] = [end, new Date('2026-06-30T12:00:00Z')].map((at) =>
      limitsOf(rulesFor([{ country: 'DE' }], noChoice), at),
    ) as [Limits, Limits]
    expect(together([first, second])).toEqual(second)
    const unlimited = limitsOf([], end)
    expect(together([first, unlimited]).deleteBy).toBeNull()
  })

  const day = (text: string) => new Date(text)
  const plain = { keepUntil: null, keptBy: [], deleteBy: null, limitedBy: [], crossed: false }
  test.each<[string, Limits | null, boolean, string]>([
    ['going on', null, false, 'running'],
    ['held', plain, true, 'held'],
    ['nothing asked', plain, false, 'free'],
    ['kept', { ...plain, keepUntil: day('2027-01-01') }, false, 'kept'],
    [
      'past both',
      { ...plain, keepUntil: day('2025-01-01'), deleteBy: day('2026-01-01') },
      false,
      'due',
    ],
    [
      'crossed',
      { ...plain, keepUntil: day('2027-01-01'), deleteBy: day('2026-01-01'), crossed: true },
      false,
      'crossed',
    ],
    [
      'crossed, not yet',
      { ...plain, keepUntil: day('2028-01-01'), deleteBy: day('2027-01-01'), crossed: true },
      false,
      'kept',
    ],
  ])('%s', (_name, limits, held, standing) => {
    expect(standingOf(limits, { now: day('2026-07-01'), held })).toBe(standing)
  })
})

describe('in an organisation', () => {
  let desk: Desk
  let later: Context
  beforeAll(async () => {
    desk = await openDesk()
    later = { ...desk.owner, now: new Date('2026-12-01T09:00:00Z') }
  })
  afterAll(() => desk.data.close())

  async function addEnded(opening?: string) {
    const person = await addPerson(desk, new Canaries(), opening)
    await transaction(desk.owner, (tx) =>
      tx.db.insert(candidacyEndings).values({
        orgId: tx.org.id,
        id: newId(),
        candidacyId: person.candidacyId,
        outcome: 'rejected',
        byId: tx.actor.id,
        at: tx.now,
      }),
    )
    return person
  }
  const dueIds = async () =>
    (await showRetention(later)).due.map(({ id, standing }) => ({ id, standing }))
  const erasureOf = async (candidateId: string) => {
    const [row] = await transaction(later, (tx) =>
      tx.db.select().from(erasures).where(eq(erasures.candidateId, candidateId)),
    )
    return row
  }
  /** What the running application does about retention once a day. */
  const daily = () =>
    recurringOf({
      opened: desk.data,
      services: desk.owner.services,
      environment: readEnvironment({}),
      clock: () => later.now,
      log: { info: () => {}, error: () => {} },
    }).retention
  const runDaily = () => daily()?.run(later.now)

  test('what was put off is looked at every day', () => {
    expect(daily()?.everySeconds).toBe(86_400)
  })

  test('who is past the limit is due, who is on hold is not, contradictions are flagged', async () => {
    const german = await addEnded()
    const { id: both } = await addOpening(desk.owner, {
      places: [{ country: 'DE' }, { country: 'US', region: 'CO' }],
    })
    const torn = await addEnded(both)
    const held = await addEnded()
    await placeHold(later, { candidacyId: held.candidacyId, reason: 'A claim is open.' })
    await addPerson(desk, new Canaries())
    expect(await dueIds()).toEqual(
      expect.arrayContaining([
        { id: german.id, standing: 'due' },
        { id: torn.id, standing: 'crossed' },
      ]),
    )
    expect(await dueIds()).toHaveLength(2)
    await runDaily()
    expect(await erasureOf(german.id)).toBeUndefined()
    await saveRetention(later, { version: 0, automatic: true, rules: {} })
    await runDaily()
    expect(await erasureOf(german.id)).toMatchObject({ askedBy: 'retention', keepUntil: null })
    expect(await erasureOf(torn.id)).toBeUndefined()
    expect((await showRights(later, held.candidacyId)).retention.standing).toBe('held')
  })

  test('an erasure on hold waits for its release, then goes on by itself', async () => {
    const person = await addEnded()
    await placeHold(later, { candidacyId: person.candidacyId, reason: 'A claim is open.' })
    await ask(desk, person.id)
    await runDaily()
    expect(await erasureOf(person.id)).toMatchObject({ keptBy: ['hold'] })
    await releaseHold(later, person.candidacyId)
    await runDaily()
    expect(await erasureOf(person.id)).toMatchObject({ keptBy: [], keepUntil: null })
  })

  test('an erasure that a hold called off when it was about to begin begins after all, and ends', async () => {
    const canaries = new Canaries()
    const person = await addPerson(desk, canaries)
    await ask(desk, person.id)
    await placeHold(desk.owner, { candidacyId: person.candidacyId, reason: 'A claim is open.' })
    await runJobs(desk)
    expect(await erasureOf(person.id)).toMatchObject({ keptBy: ['hold'], startedAt: null })
    await releaseHold(later, person.candidacyId)
    await runDaily()
    await runJobs(desk, { minutes: 300 * 24 * 60 })
    expect(await erasureOf(person.id)).toMatchObject({ doneAt: expect.any(Date) })
    expect(canaries.foundIn(await dumpWhole(desk.data.database))).toEqual([])
  })

  test('the form says what it says, rule by rule', () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({
      automatic: 'on',
      'rules.us-federal.keep': '18',
      'rules.us-federal.delete': '',
      'rules.us-federal.reason': 'Counsel says so.',
      'rules.de.always': 'on',
      'rules.de.keep': '',
      'rules.de.reason': '',
    }))
      form.set(name, value)
    const read = parseForm(form, choiceSchema)
    expect(read.ok && readChoice(read.value)).toEqual({
      choice: {
        automatic: true,
        always: ['de'],
        own: { 'us-federal': { keepMonths: 18, deleteMonths: null, reason: 'Counsel says so.' } },
      },
      errors: {},
    })
  })

  test('own figures need a reason, and two people do not overwrite each other', async () => {
    const rules = { de: { always: false, keep: undefined, delete: 3, reason: '' } }
    await expect(
      (async () => saveRetention(later, { version: 2, automatic: false, rules }))(),
    ).rejects.toThrow(Invalid)
    await expect(saveRetention(later, { version: 9, automatic: false, rules: {} })).rejects.toThrow(
      Conflict,
    )
  })
})
