import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountIn } from '#app/hiring/openings/import/cell.ts'
import { cardName, checkLines } from '#app/hiring/openings/import/check-lines.ts'
import type { World } from '#app/hiring/openings/import/check-lines.ts'
import { columns, exampleFile } from '#app/hiring/openings/import/columns.ts'
import { mostLines, readLines } from '#app/hiring/openings/import/read-lines.ts'
import { placesIn } from '#app/hiring/openings/import/read-places.ts'
import { newOpeningSchema } from '#app/hiring/openings/opening.ts'
import { placesLabel } from '#app/roles/places.ts'
import { roleLibrary } from '#app/roles/role-library.ts'

const world: World = {
  cards: new Map(
    roleLibrary.flatMap((card) => [
      [cardName(card.key), card],
      [cardName(card.name), card],
    ]),
  ),
  roleNames: roleLibrary.map(({ name }) => name),
  managers: new Map([['mia@firm.example', { id: 'mia', name: 'Mia Berg' }]]),
  open: new Set(['L1 data analyst']),
  now: new Date('2026-03-02T09:00:00Z'),
}

const linesOf = (text: string) => {
  const read = readLines(text)
  if (!read.ok) throw new Error(read.reason)
  return checkLines(read.lines, world)
}

describe('the file', () => {
  test('the example is read whole, every column of it', () => {
    const read = readLines(exampleFile())
    expect(read).toMatchObject({ ok: true, ignored: [] })
    const { ready, problems } = linesOf(exampleFile())
    expect(problems).toEqual([])
    expect(ready[0]?.input).toMatchObject({
      role: 'ml-engineer',
      level: 'L3',
      headcount: 2,
      places: [
        { country: 'US', region: 'CO', city: 'Denver' },
        { country: 'US', region: 'CO', remote: true },
      ],
      pay: { min: 150_000, max: 190_000, currency: 'USD', period: 'year' },
      useCases: ['Forecast demand per shop', 'Plan the vans of a day'],
    })
    expect(exampleFile().split('\n')[0]?.split(',')).toHaveLength(columns.length)
  })

  test('headings go under usual names, and unknown ones are left out', () => {
    const head = 'Job Title;Role;LEVEL;Location;Salary-Min;Salary currency;Shoe size'
    const read = readLines(`${head}\nLead;ML engineer;3;Remote, Germany;90 000;eur;44`)
    expect(read).toEqual({
      ok: true,
      ignored: ['Shoe size'],
      lines: [
        {
          title: 'Lead',
          role: 'ML engineer',
          level: '3',
          places: 'Remote, Germany',
          pay_min: '90 000',
          currency: 'eur',
        },
      ],
    })
  })

  test.each([
    ['', 'Missing: role, level, places.'],
    ['role,level\nx,L1', 'Missing: places.'],
    ['role,level,places,Location\nx,L1,US,US', 'Two columns mean places.'],
    ['role,level,places', 'no openings below them'],
    ['role,level,places\nx,L1,"US', 'in line 2 of the text'],
    [`role,level,places${'\nx,L1,US'.repeat(mostLines + 1)}`, 'take at most 100 at once'],
  ])('refuses %j', (text, reason) => {
    const read = readLines(text)
    expect(read.ok ? '' : read.reason).toContain(reason)
  })

  test('whatever it says, every line is ready or has a problem, and what is ready can be opened', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('ml-engineer', 'L3', 'Remote, US', '90000', 'EUR', '=1+1', '"', ';', '-1'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 6 }), (rows) => {
        const body = rows.map((cells) => cells.map((one) => `"${one}"`).join(',')).join('\n')
        const read = readLines(`${columns.join(',')}\n${body}`)
        if (!read.ok) return
        const { ready, problems } = checkLines(read.lines, world)
        const wrong = new Set(problems.map(({ line }) => line))
        expect(ready.length + wrong.size).toBe(read.lines.length)
        for (const { input } of ready) newOpeningSchema.parse(input)
      }),
    )
  })
})

const line = (change: Record<string, string>) => {
  const cells = { role: 'ml-engineer', level: 'L3', places: 'Denver, CO, US', ...change }
  return checkLines([cells], world)
}

describe('a line', () => {
  test('needs a role, a level and a place alone', () => {
    const { ready } = line({})
    expect(ready).toMatchObject([
      {
        line: 2,
        title: 'Senior Machine-Learning Engineer',
        markdown: null,
        manager: null,
        hint: '',
      },
    ])
    expect(ready[0]?.input).toMatchObject({ headcount: 1, pay: null, employmentType: 'full-time' })
  })

  test.each([
    ['role', 'wizard', 'There is no role card “wizard”. Write one of these'],
    ['level', 'L9', 'The role has no level “L9”. Write one of: L1'],
    ['places', 'Atlantis', '“Atlantis” is no place we can read.'],
    ['headcount', '0', 'from 1 to 500'],
    ['headcount', '1.5', 'from 1 to 500'],
    ['pay_min', '90.000', '“90.000” is no amount we can read.'],
    ['pay_min', '-5', 'is no amount'],
    ['pay_max', '80000', 'The top of the range is below its bottom.'],
    ['currency', '', 'three-letter code'],
    ['currency', 'Euro', 'three-letter code'],
    ['pay_period', 'fortnight', 'Write year, month, hour.'],
    ['employment', 'serf', 'Write full-time, part-time, contract, internship.'],
    ['manager_email', 'nobody@firm.example', 'Nobody with this address may run openings here.'],
    ['use_cases', 'a;'.repeat(11), 'ten use cases at most'],
    ['description', 'Too short', '20 to 40,000 characters'],
    ['title', 'x'.repeat(121), '3 to 120 characters'],
    ['last_day', '31.12.2026', 'such as 2026-12-31'],
    ['last_day', '2026-02-30', 'such as 2026-12-31'],
    ['last_day', '2026-02-28', 'This day is over.'],
    ['contact', 'x'.repeat(201), 'under 200 characters'],
  ])('%s “%s” is refused with what to write', (column, value, reason) => {
    const { ready, problems } = line({ pay_min: '90,000', currency: 'USD', [column]: value })
    expect(ready).toEqual([])
    expect(problems.map((one) => one.column)).toEqual([column])
    expect(problems[0]?.reason).toContain(reason)
  })

  test('tells all that is wrong at once', () => {
    const { problems } = line({ role: '', level: 'x', places: '', headcount: 'many' })
    expect(problems.map(({ column }) => column)).toEqual(['role', 'level', 'places', 'headcount'])
  })

  test('that repeats another, or an opening that is there, says so', () => {
    const cells = { role: 'data-analyst', level: 'L1', places: 'Remote, Germany' }
    const twice = { ...cells, title: 'Reporting analyst' }
    const { ready } = checkLines([{ ...cells, title: 'Data Analyst' }, twice, twice], world)
    expect(ready.map(({ hint }) => hint)).toEqual([
      'There is an opening of this title and level already.',
      '',
      'Row 3 has the same title and level.',
    ])
  })

  test('names its manager by address, whatever its case', () => {
    expect(line({ manager_email: 'MIA@Firm.example' }).ready[0]?.manager?.name).toBe('Mia Berg')
  })
})

describe('places', () => {
  test.each([
    ['Denver, CO, US', 'Denver, Colorado, United States'],
    ['denver, colorado, united states', 'denver, Colorado, United States'],
    ['Remote (Germany)', 'Remote, Germany'],
    ['Berlin, DE; remote, AT', 'Berlin, Germany · Remote, Austria'],
    ['CO, US', 'Colorado, United States'],
    ['London, UK', 'London, United Kingdom'],
    ['Toronto, ON, Canada', 'Toronto, Ontario, Canada'],
  ])('%s', (text, label) => {
    const places = placesIn(text)
    expect(places.ok && placesLabel(places.value)).toBe(label)
    const again = placesIn(label)
    expect(again.ok && placesLabel(again.value)).toBe(label)
  })

  test.each(['', 'Remote', 'Denver', 'a, b, c, US', 'Denver, Nowhere, US', 'Denver, ZZ', '; ;'])(
    '“%s” is none',
    (text) => expect(placesIn(text).ok).toBe(false),
  )
})

test.each([
  ['90000', 90_000],
  ['90,000', 90_000],
  ['90 000.50', 90_000.5],
  ["1'250'000", 1_250_000],
  ['42.5', 42.5],
])('“%s” is an amount', (text, value) => expect(amountIn(text)).toEqual({ ok: true, value }))

test.each(['', '0', '90k', '1e5', '90.000', '9,00', '=90000', '٩٠', '99999999999'])(
  '“%s” is none',
  (text) => expect(amountIn(text).ok).toBe(false),
)
