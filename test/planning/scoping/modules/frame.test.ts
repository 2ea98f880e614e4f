import { parseForm } from '#app/http/forms.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formValues } from '#app/planning/scoping/modules/frame/form-values.ts'
import { differences, saidIn } from '#app/planning/scoping/modules/frame/reading.ts'
import { emptyData, readStored, schemaOf } from '#app/planning/scoping/modules/frame/schema.ts'
import type {
  Field,
  SheetData,
  Value,
  Worksheet,
} from '#app/planning/scoping/modules/frame/worksheet.ts'
import { modules } from '#app/planning/scoping/modules/modules.ts'

const sheet = {
  kind: 'test',
  title: 'Test',
  lead: '',
  feedsBack: 'Nothing yet.',
  answers: 'T9',
  sections: [
    {
      key: 'once',
      title: 'Once',
      fields: [
        { key: 'name', label: 'Name', type: 'line', most: 10 },
        { key: 'count', label: 'Count', type: 'number', min: 0, max: 9, whole: true },
        { key: 'guess', label: 'Guess', type: 'points', min: 0, max: 100 },
        {
          key: 'ways',
          label: 'Ways',
          type: 'ticks',
          options: [
            { value: 'a', label: 'Way A' },
            { value: 'b', label: 'Way B' },
          ],
        },
      ],
    },
    {
      key: 'each',
      title: 'Each',
      items: [
        { key: 'x', label: 'X' },
        { key: 'y', label: 'Y' },
      ],
      fields: [
        {
          key: 'state',
          label: 'State',
          type: 'choice',
          options: [{ value: 'yes', label: 'Yes, it is' }],
        },
      ],
    },
    { key: 'rows', title: 'Row', rows: 3, fields: [{ key: 'word', label: 'Word', type: 'line' }] },
  ],
} as const satisfies Worksheet

const post = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parseForm(form, schemaOf(sheet))
}

describe('a worksheet', () => {
  test('reads what its form posts', () => {
    const form = post({
      'once.name': ' Ana\u0000 ',
      'once.count': '3',
      'once.guess.low': '1',
      'once.guess.mode': '2',
      'once.guess.high': '5',
      'once.ways': 'b',
      'each.x.state': 'yes',
      'each.y.state': '',
      'rows[0].word': '',
      'rows[1].word': 'second',
    })
    expect(form.ok && form.value).toEqual({
      once: { name: 'Ana', count: 3, guess: { low: 1, mode: 2, high: 5 }, ways: ['b'] },
      each: { x: { state: 'yes' }, y: { state: '' } },
      rows: [{ word: 'second' }],
    })
  })

  test('may be sent empty', () => {
    const form = post({ 'once.name': '', 'once.count': '', 'once.guess.low': '' })
    expect(form.ok && form.value).toEqual(emptyData(sheet))
  })

  test.each([
    ['once.count', '12', 'Give a number from 0 to 9.'],
    ['once.count', 'many', 'Give a number from 0 to 9.'],
    ['once.name', 'a name too long', 'Please use at most 10 characters.'],
    ['once.guess.low', '4', 'Give all three numbers, or none.'],
    ['each.x.state', 'perhaps', 'Please choose one.'],
  ])('says what is wrong with %s', (name, value, message) => {
    const form = post({ [name]: value })
    expect(form.ok).toBe(false)
    expect(!form.ok && form.errors[name]).toEqual([message])
  })

  test('wants three points in order', () => {
    const form = post({ 'once.guess.low': '4', 'once.guess.mode': '2', 'once.guess.high': '9' })
    expect(!form.ok && form.errors['once.guess.low']).toEqual([
      'The three numbers go from low to high.',
    ])
  })

  test('keeps of a stored one what it still knows', () => {
    const stored = {
      once: { name: 'Ana', count: 'x', gone: 1 },
      each: { x: { state: 'no' } },
      rows: 7,
    }
    expect(readStored(sheet, stored)).toEqual({
      ...emptyData(sheet),
      once: { ...(emptyData(sheet).once as object), name: 'Ana' },
    })
  })

  test('tells where two fillings differ, in words', () => {
    const yours = { ...emptyData(sheet), each: { x: { state: 'yes' }, y: { state: '' } } }
    expect(differences(sheet, yours, emptyData(sheet))).toEqual([
      { label: 'X · State', yours: 'Yes, it is', theirs: '' },
    ])
    expect(differences(sheet, yours, yours)).toEqual([])
  })
})

const words = fc.stringMatching(/^[a-z]{1,12}$/)

function anyValue(field: Field): fc.Arbitrary<Value> {
  if (field.type === 'number') {
    const { min, max } = field
    return fc.option(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }))
  }
  if (field.type === 'points') {
    const { min, max } = field
    const point = fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    return fc.tuple(point, point, point).map((three) => {
      const [low = 0, mode = 0, high = 0] = three.toSorted((a, b) => a - b)
      return { low, mode, high }
    })
  }
  if (field.type === 'choice') return fc.constantFrom(...field.options.map(({ value }) => value))
  if (field.type === 'ticks') return fc.subarray(field.options.map(({ value }) => value))
  if (field.type === 'date') return fc.constant('2026-11-21')
  return words
}

const anyData = ({ sections }: Worksheet): fc.Arbitrary<SheetData> =>
  fc.record(
    Object.fromEntries(
      sections.map(({ key, fields, items, rows }) => {
        const values = fc.record(Object.fromEntries(fields.map((one) => [one.key, anyValue(one)])))
        if (items)
          return [key, fc.record(Object.fromEntries(items.map((item) => [item.key, values])))]
        return [key, rows === undefined ? values : fc.array(values, { minLength: 1, maxLength: 2 })]
      }),
    ),
  ) as fc.Arbitrary<SheetData>

describe.each(modules.map((module) => [module.worksheet.kind, module] as const))(
  '%s',
  (_, module) => {
    const { worksheet, judge, feeds } = module

    test('comes to a sentence, whatever is filled in', () => {
      expect(judge(emptyData(worksheet)).headline).toMatch(/\.$/)
      fc.assert(
        fc.property(anyData(worksheet), (data) => {
          const { headline } = judge(data)
          expect(headline).toMatch(/\.$/)
          expect(headline).not.toMatch(/NaN|undefined|Infinity/)
          for (const feed of feeds(data)) {
            if (!('estimate' in feed)) continue
            const { low, mode, high } = feed.estimate.points
            expect(low <= mode && mode <= high).toBe(true)
          }
        }),
        { numRuns: 30 },
      )
    })

    test('comes back from its own form as it was', () => {
      fc.assert(
        fc.property(anyData(worksheet), (data) => {
          const form = new FormData()
          for (const [name, value] of Object.entries(formValues(worksheet, data)))
            for (const one of [value].flat()) form.append(name, one)
          const read = parseForm(form, schemaOf(worksheet))
          expect(read.ok && saidIn(worksheet, read.value)).toEqual(saidIn(worksheet, data))
        }),
        { numRuns: 15 },
      )
    })

    test('hands nothing on while it is empty', () => {
      expect(feeds(emptyData(worksheet))).toEqual([])
    })
  },
)
