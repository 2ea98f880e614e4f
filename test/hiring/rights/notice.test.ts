import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSettings, saveSettings } from '#app/accounts/organisations/settings.server.ts'
import { usualNotice } from '#app/hiring/careers/apply/privacy-notice.ts'
import { noticeVerdict } from '#app/hiring/rights/retention/notice.ts'
import { findNoticeVerdict } from '#app/hiring/rights/retention/notice.server.ts'
import { rulesFor } from '#app/hiring/rights/retention/rules.ts'
import { periodsOf } from '#app/hiring/rights/retention/said-periods.ts'
import {
  saveRetention,
  showRetention,
} from '#app/hiring/rights/retention/settings/settings.server.ts'
import type { Place } from '#app/roles/places.ts'
import { company } from '#db/seed/company.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'

describe('the time that a notice names', () => {
  test.each<[string, number[]]>([
    ['We keep your data for 6 months.', [6]],
    ['We keep it for at most a year after your application has ended.', [12]],
    ['Applications are deleted after half a year.', [6]],
    ['We store them no longer than six (6) months, and erase them then.', [6]],
    ['Records are erased after 180 days.', [6]],
    ['It is kept for four weeks.', [1]],
    ['We keep it 6 months. With your consent we keep it for two years.', [6, 24]],
    ['We keep it for six months, and you hear from us within 30 days.', [6]],
    ['We hold what you send, unless you ask us to delete it sooner.', []],
    ['You hear from us within 7 days and can ask us to erase your data.', []],
    ['Your application is held for 6 months.', [6]],
    ['Job applications and interview notes are stored for a year.', [12]],
    ['We store your CV and your letter, for 12 months at most.', [12]],
    ['We hold interviews within three weeks.', []],
    ['We hold interviews within three weeks of your application.', []],
    ['We keep it for 6 months, and hold interviews within three weeks.', [6]],
    ['Holding a degree for 2 years is enough.', []],
    ['You held the job for 3 years, or a part of it.', []],
    ['We work in stores for 2 months.', []],
    ['The job begins in 3 months.', []],
    ['Only our 3 recruiters keep copies.', []],
  ])('%s', (notice, months) => {
    expect(periodsOf(notice).map((said) => said.months)).toEqual(months)
  })

  test.each([
    ['We keep it for 1–2 years.', '1–2 years'],
    ['We keep it for 12 to 24 months.', '12 to 24 months'],
    ['We keep it for between one and two years.', 'between one and two years'],
  ])('is one where it is a range: %s', (notice, text) => {
    expect(periodsOf(notice)).toEqual([{ text, months: 24, country: null }])
  })
})

describe('a notice with a time for a country', () => {
  const said = (notice: string) =>
    periodsOf(notice).map(({ months, country }) => `${country ?? 'all'} ${months}`)

  test.each<[string, string[]]>([
    ['We keep it for 6 months, in Britain for 12.', ['all 6', 'GB 12']],
    ['We keep it for six months, in the United Kingdom for twelve.', ['all 6', 'GB 12']],
    ['We keep it for 6 months (12 in the UK).', ['all 6', 'GB 12']],
    ['We keep it for 6 months, and 12 in Britain.', ['all 6', 'GB 12']],
    ['We keep it for 6 in Germany and 12 months in Britain.', ['DE 6', 'GB 12']],
    ['We keep it for 6 months in Germany and 12 months in Britain.', ['DE 6', 'GB 12']],
    ['In Germany we keep it for 6 months and in Britain for a year.', ['DE 6', 'GB 12']],
    [
      'We keep it for a year, in Germany for half a year, in France for 2.',
      ['all 12', 'DE 6', 'FR 24'],
    ],
    ['We keep it for HR for 6 months, as sections 4 and 17 in the Act say.', ['all 6']],
    ['Kept for 6 months by 2 of us, for 12 reasons.', ['all 6']],
    ['We keep it for 6 months and in France for 24 months.', ['all 6', 'FR 24']],
    ['We keep it for 6 months or in France for 24 months.', ['all 6', 'FR 24']],
    ['We keep it for 6 months (in France 24 months).', ['all 6', 'FR 24']],
    ['We keep it for 6 months – in France for 24 months.', ['all 6', 'FR 24']],
    ['We keep it for 6 months; in France for 24 months.', ['all 6', 'FR 24']],
    ['We keep it for 6 months and, in France, for 24 months.', ['all 6', 'FR 24']],
    ['We keep it for 6 months except in France (24 months).', ['all 6', 'FR 24']],
    ['We keep it 24 months in France and 6 months elsewhere.', ['FR 24', 'all 6']],
    ['We keep it 24 months in France – 6 months elsewhere.', ['FR 24', 'all 6']],
    ['We keep it for 24 months (in France) and 6 months elsewhere.', ['FR 24', 'all 6']],
    ['In France, we keep it for 24 months, elsewhere for 6.', ['FR 24', 'all 6']],
    ['We keep it everywhere but in France for 6 months.', ['all 6']],
    [
      'We keep it in France and Spain for 24 months, 6 months everywhere else.',
      ['FR 24', 'ES 24', 'all 6'],
    ],
    [
      'In France, Spain and the UK, we keep it for 1–2 years, in other countries for 6 months.',
      ['FR 24', 'ES 24', 'GB 24', 'all 6'],
    ],
    [
      'We keep it for 6 months and in France and in Spain for 24 months.',
      ['all 6', 'FR 24', 'ES 24'],
    ],
    ['We keep it for 6 months in Germany and in France for 24 months.', ['DE 6', 'FR 24']],
    [
      'We keep it 6 months in Germany and Austria and in France and Spain for 24 months.',
      ['DE 6', 'AT 6', 'FR 24', 'ES 24'],
    ],
    ['We keep it for 6 months (France 24 months, Spain 12 months).', ['all 6', 'FR 24', 'ES 12']],
    ['We keep it as follows. Kept in France: 24 months; Germany: 6 months.', ['FR 24', 'DE 6']],
    ['We keep it for 6 months in Georgia and 12 months in Britain.', ['all 6', 'GB 12']],
    ['We keep it for 6 months in New Jersey.', ['all 6']],
  ])('%s', (notice, times) => expect(said(notice)).toEqual(times))
})

const noChoice = { always: [], own: {} }
const openingIn = (place: Place) => ({ places: [place], rules: rulesFor([place], noChoice) })
const at = (...countries: string[]) => countries.map((country) => openingIn({ country }))
const texas = { country: 'US', region: 'TX' }
const columbia = { country: 'CA', region: 'BC' }

describe('a notice and the rules', () => {
  const half = 'We keep it for six months.'

  test('agree where each erases in time, and nothing is said of what no notice names', () => {
    expect(noticeVerdict(half, at('DE')).ok).toBe(true)
    expect(noticeVerdict(usualNotice('Acme'), at('DE', 'GB', 'US')).ok).toBe(true)
    const both = 'We keep it for 6 months, in Britain for 12 months.'
    expect(noticeVerdict(both, at('DE', 'GB')).ok).toBe(true)
    expect(noticeVerdict(company.privacyNotice, at('GB')).ok).toBe(true)
    expect(noticeVerdict('We keep it for 6 months, in Britain for 12.', at('DE', 'GB')).ok).toBe(
      true,
    )
  })

  test('differ where records go sooner or later than candidates read: both figures are named', () => {
    expect(noticeVerdict(half, at('GB'))).toEqual({
      ok: false,
      reason:
        'The privacy notice says six months. The retention rules say otherwise: erased within 12 months (United Kingdom).',
    })
    expect(noticeVerdict('We keep it for a year.', at('DE', 'GB', 'DE'))).toMatchObject({
      reason: expect.stringMatching(
        /says one year.*otherwise: erased within 6 months \(Germany\)\.$/,
      ),
    })
  })

  test('differ where a country has a time of its own, and the notice another one for it', () => {
    const swapped = 'We keep it for 12 months, in Britain for 6.'
    expect(noticeVerdict(swapped, at('DE', 'GB'))).toEqual({
      ok: false,
      reason:
        'The privacy notice says 12 months and 6 months. The retention rules say otherwise: erased within 6 months (Germany); erased within 12 months (United Kingdom).',
    })
  })

  test('differ where a duty keeps records for longer', () => {
    expect(noticeVerdict(half, [openingIn(texas)])).toMatchObject({
      reason: expect.stringMatching(
        /says six months.*otherwise: kept for at least 12 months \(United States, federal\); no rule/,
      ),
    })
  })

  test.each<[string, Place[], string]>([
    ['We keep it for 6 months.', [{ country: 'JP' }], 'Japan'],
    ['We keep it for 6 months.', [columbia, { country: 'JP' }], 'British Columbia, Japan'],
    ['Erased after 12 months.', [texas], 'Texas'],
    ['Erased after 2 years.', [texas], 'Texas'],
  ])('differ where no rule erases, whether one keeps or none: %s %j', (notice, places, where) => {
    expect(noticeVerdict(notice, places.map(openingIn))).toMatchObject({
      reason: expect.stringMatching(
        new RegExp(`The retention rules say otherwise: no rule erases them \\(${where}\\)\\.$`),
      ),
    })
  })
})

describe('an organisation', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.data.close())

  const own = (months: number) => ({
    automatic: false,
    rules: { de: { always: false, delete: months, reason: 'Counsel says so.' } },
  })

  test('is told on either page when notice and rules part, until one of them changes', async () => {
    const { version, ...values } = await findSettings(desk.owner)
    expect((await findNoticeVerdict(desk.owner)).ok).toBe(true)
    const privacyNotice = 'We keep it for 12 months.'
    await saveSettings(desk.owner, { ...values, privacyNotice, version })
    const verdict = await findNoticeVerdict(desk.owner)
    expect(verdict).toMatchObject({ reason: expect.stringMatching(/says 12 months.*6 months/) })
    expect((await showRetention(desk.owner)).notice).toEqual(verdict)
    await saveRetention(desk.owner, { ...own(12), version: 0 })
    expect((await showRetention(desk.owner)).notice.ok).toBe(true)
  })
  test('without openings is told nothing: no place says yet whether a rule erases', async () => {
    const { database } = desk.data
    const owner = await addMember(database, await addOrganisation(database), 'owner')
    const { version, ...values } = await findSettings(owner)
    await saveSettings(owner, { ...values, privacyNotice: 'We keep it for 7 months.', version })
    expect((await findNoticeVerdict(owner)).ok).toBe(true)
  })
})
