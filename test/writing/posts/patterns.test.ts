import { describe, expect, test } from 'vitest'
import type { Fact } from '#app/writing/facts/fact.ts'
import { publishedText } from '#app/writing/posts/checks/disclosure.ts'
import { checkText } from '#app/writing/posts/checks/check-post.ts'
import { composePost, missingMarks } from '#app/writing/posts/patterns/compose.ts'
import { findPattern, patterns } from '#app/writing/posts/patterns/library.ts'
import { offeredSlots } from '#app/writing/posts/patterns/offered-slots.ts'
import type { Pattern } from '#app/writing/posts/patterns/pattern.ts'

const fact = (id: string, given: Partial<Fact>): Fact => ({
  id,
  label: 'Calls before',
  value: 11.5,
  unit: 'min',
  text: 'A call took 11.5 min.',
  source: 'C5',
  confidence: 'measured',
  public: true,
  ...given,
})

const pattern = (key: string): Pattern => {
  const found = findPattern(key)
  if (!found) throw new Error(`There is no pattern ${key}.`)
  return found
}

const subjects = ['article', 'opening', 'roadmap', 'story', 'use-case']

test('there are twelve, each of its own', () => {
  expect(patterns).toHaveLength(12)
  expect(new Set(patterns.map(({ key }) => key)).size).toBe(12)
  expect(new Set(patterns.map(({ text }) => text.join())).size).toBe(12)
  expect(new Set(patterns.flatMap((one) => one.subjects))).toEqual(new Set(subjects))
})

describe.each(patterns.map((one) => [one.key, one] as const))('%s', (_key, one) => {
  test('has a slot for every gap and a gap for every slot', () => {
    const gaps = [...one.text.join('\n').matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key)
    expect(gaps.toSorted()).toEqual(one.slots.map(({ key }) => key).toSorted())
  })

  test('names everything that is missing, and fills none of it', () => {
    const wanted = one.slots.filter(({ optional }) => !optional).map(({ key }) => key)
    const { text, missing } = composePost(one, {}, [])
    expect(missing.map(({ slot }) => slot)).toEqual(wanted)
    expect(missingMarks(text)).toHaveLength(wanted.length)
    expect(text).not.toMatch(/\{\{|\n\n\n/)
  })

  test('has an example that passes its own checks', () => {
    const text = one.example.join('\n')
    expect(checkText({ text, pattern: one, drafted: false })).toEqual([])
  })

  test('is whole once every slot is filled', () => {
    const filled = one.slots.map(({ key, lines }) => [key, Array(lines).fill(key).join('\n')])
    const { text, missing } = composePost(one, Object.fromEntries(filled), [])
    expect(missing).toEqual([])
    expect(missingMarks(text)).toEqual([])
  })
})

describe('filling a slot', () => {
  const list = pattern('borrowed-list')

  test('puts a bullet before every point and names how many are still wanted', () => {
    const { text, missing } = composePost(list, { points: 'One\n\n Two \nThree' }, [])
    expect(text).toContain('🧭 One\n📐 Two\n🧪 Three\n[Missing: 2 more of Five points')
    expect(missing.find(({ slot }) => slot === 'points')?.wants).toBe(
      '2 more points, one in a line.',
    )
  })

  test('leaves out a line whose optional slot is empty', () => {
    const { text } = composePost(pattern('hiring-call'), {}, [])
    expect(text).not.toContain('Pay:')
  })

  test('tells public facts by number, and no others', () => {
    const facts = [fact('F1', {}), fact('F2', { value: 480_000, unit: 'USD', public: false })]
    const slots = { before: 'took {F1}', after: '{F1.text} It saves {F2} and {F9}.' }
    const { text, missing } = composePost(pattern('success-story'), slots, facts)
    expect(text).toContain('Before: took 11.5 min')
    expect(text).toContain('Now: A call took 11.5 min. It saves [Missing:')
    expect(text).not.toMatch(/480/)
    expect(missing.filter(({ slot }) => slot === 'after').map(({ wants }) => wants)).toEqual([
      '“Calls before” is no public fact of this post.',
      '“F9” is no public fact of this post.',
    ])
  })

  test.each([
    ['Depot', [], '“Depot” is no public fact of this post.'],
    [
      'Calls before',
      [fact('F1', {}), fact('F2', { value: 12 })],
      'Several facts are called “Calls before”: choose one from the list.',
    ],
  ])('names %s in braces as missing where it is not one fact', (name, facts, wants) => {
    const { text, missing } = composePost(
      pattern('success-story'),
      { before: `took {${name}}` },
      facts,
    )
    expect(text).toContain(`Before: took [Missing: How it was before: {${name}}]`)
    expect(missing).toContainEqual({ slot: 'before', label: 'How it was before', wants })
  })

  test('does not take a typed brace for a gap of its own', () => {
    const { text } = composePost(list, { person: '{{topic}}', topic: 'secrets' }, [])
    expect(text).toContain('{{topic}} put together')
  })
})

describe('what a subject offers', () => {
  const facts = [
    fact('F1', { label: 'Title', value: 'ML Engineer', unit: '' }),
    fact('F2', { label: 'Location', value: 'Aldermoor', unit: '' }),
    fact('F3', { label: 'Use case', value: 'Arrival times', unit: '' }),
    fact('F4', { label: 'Use case', value: 'Shelf life', unit: '' }),
    fact('F5', { label: 'Pay', value: 'USD 150,000', unit: '', public: false }),
  ]

  test('is its public facts, by reference', () => {
    const link = 'https://example.test/careers/ml'
    const offered = offeredSlots(pattern('hiring-call'), { title: 'ML Engineer', link, facts })
    expect(offered).toEqual({ title: '{F1}', location: '{F2}', work: '{F3}\n{F4}', link })
    const { text } = composePost(pattern('hiring-call'), offered, facts)
    expect(text).toContain('We are hiring: ML Engineer, Aldermoor.')
    expect(text).toContain('🔎 Arrival times\n🔎 Shelf life')
  })

  test('is the title and the address of a pasted text', () => {
    const offered = offeredSlots(pattern('review'), {
      title: 'A book',
      link: 'https://example.test/book',
      facts: [],
    })
    expect(offered).toEqual({ thing: 'A book', link: 'https://example.test/book' })
  })
})

describe('the disclosure', () => {
  test('stands before the hashtags at the end, once', () => {
    const told = publishedText('It works.\n\n#Data #ML #Ops', true)
    expect(told).toBe('It works.\n\nWritten with the help of an AI model.\n\n#Data #ML #Ops')
    expect(publishedText(told, true)).toBe(told)
    expect(publishedText('It works.', true)).toMatch(/model\.$/)
    expect(publishedText('It works.', false)).toBe('It works.')
  })

  test('is a must where the post is about asking a model', () => {
    const post = { text: 'I asked.', pattern: pattern('asked-the-model'), drafted: false }
    expect(checkText(post).find(({ rule }) => rule === 'disclosure')?.severity).toBe('must')
    const said = { ...post, text: publishedText(post.text, true) }
    expect(checkText(said).find(({ rule }) => rule === 'disclosure')).toBeUndefined()
  })
})
