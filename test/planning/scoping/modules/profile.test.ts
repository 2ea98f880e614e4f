import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsIn } from '#app/planning/scoping/modules/kinds/quality/findings.ts'
import { profileCsv } from '#app/planning/scoping/modules/kinds/quality/profile.ts'
import type { Profile } from '#app/planning/scoping/modules/kinds/quality/profile.ts'

const csv = `shop,crates,delivered,paid,contact,note
A,3,2026-11-01,yes,ana@example.test,
B,4,2026-11-02,no,bo@example.test,late
B,4,2026-11-02,no,bo@example.test,late
C,5,03.11.2026,yes,cy@example.test,NA
D,,2026-11-04,yes,di@example.test,
E,5000,2026-11-05,no,ed@example.test,
F,6,2026-11-06,no,fy@example.test,
G,2,2026-11-06,no,gi@example.test,
`

function profileOf(text: string): Profile {
  const found = profileCsv(text)
  if (!found.ok) throw new Error(found.reason)
  return found.profile
}

const column = (profile: Profile, name: string) => profile.columns.find((one) => one.name === name)

describe('a CSV sample', () => {
  const profile = profileOf(csv)

  test('is counted: rows, duplicates, types', () => {
    expect(profile).toMatchObject({ rows: 8, duplicates: 1, uneven: 0, sameNames: [] })
    expect(profile.columns.map(({ type }) => type)).toEqual([
      'text',
      'number',
      'date',
      'yes or no',
      'text',
      'text',
    ])
  })

  test('shows ranges, outliers, missing values and ways of writing', () => {
    expect(column(profile, 'crates')).toMatchObject({
      missing: 1,
      distinct: 6,
      range: { low: 2, median: 4, high: 5000, outliers: 1 },
    })
    expect(column(profile, 'note')).toMatchObject({ missing: 6 })
    expect(column(profile, 'delivered')?.formats).toEqual([
      { shape: '2026-11-21', count: 7 },
      { shape: '21.11.2026', count: 1 },
    ])
    expect(column(profile, 'contact')?.personal).toBe(true)
  })

  test('is told on the dimensions', () => {
    const texts = findingsIn(profile).map(({ text }) => text)
    expect(texts).toContain('There twice: 1 of 8 rows (13 %).')
    expect(texts).toContain('Far outside the others: crates: 1.')
    expect(findingsIn(profileOf('a\n1\n2\n')).every(({ good }) => good)).toBe(true)
  })

  test.each([
    ['', 'empty'],
    ['a,b,c\n', 'no rows'],
    [`${'a,'.repeat(500)}b\n1\n`, '501 columns'],
    [`a\n${'1\n'.repeat(100_001)}`, '100,001 rows'],
  ])('is refused with a reason', (text, reason) => {
    const found = profileCsv(text)
    expect(!found.ok && found.reason).toContain(reason)
  })

  test('does not mind hostile names and cells', () => {
    const hostile = profileOf(
      '__proto__,constructor,__proto__,,"=cmd()",\u202Eevil\u0000\n"<script>",=1+1,@x,-2,a\u0000b,\uD800\n',
    )
    expect(hostile.sameNames).toEqual(['__proto__'])
    expect(hostile.columns[3]?.name).toBe('Column 4')
    const text = JSON.stringify(hostile)
    expect(text).not.toContain('\\u0000')
    expect(text).not.toContain('\\ud800')
    expect(text).not.toContain('\u202E')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test.each([
    ['quotes', '"'.repeat(2_000_000)],
    ['open quotes', 'a,b\n'.concat('"x,'.repeat(600_000))],
    ['one long cell', `a\n${'x'.repeat(2_000_000)}`],
    ['one long digit run', `a\n${'1'.repeat(2_000_000)}`],
    ['almost an address', `a\n${'a@'.repeat(900_000)}`],
    ['almost a grouped number', `a\n${'1,111'.repeat(300_000)}`],
    ['separators', `a\n${';,|\t'.repeat(450_000)}`],
  ])(
    'of two million %s is read, which would not end if all of it were gone over again',
    (_, text) => {
      expect(() => profileCsv(text)).not.toThrow()
    },
  )

  test('never counts more than there is, whatever the cells', () => {
    const cell = fc.string({ maxLength: 12, unit: 'binary' }).map((each) => JSON.stringify(each))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, (list) => {
        const found = profileCsv(`a,b\n${list.map((row) => row.join(',')).join('\n')}`)
        fc.pre(found.ok)
        for (const { missing, distinct } of found.profile.columns) {
          expect(missing + distinct).toBeLessThanOrEqual(found.profile.rows)
          expect(missing).toBeGreaterThanOrEqual(0)
        }
        expect(found.profile.duplicates).toBeLessThan(found.profile.rows)
      }),
    )
  })
})
