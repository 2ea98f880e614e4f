import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { papersOf } from '#app/writing/tldrs/fitting/papers.ts'
import { bodyOf, readForTldr } from '#app/writing/tldrs/reading/long-tldr.ts'
import { asPlainSentence, proseOf } from '#app/writing/tldrs/reading/prose.ts'
import { sectionsOf } from '#app/writing/tldrs/reading/sections.ts'

const text = `Before any heading.

# Problem

Couriers call customers when an address cannot be found. This costs six minutes each time.

- **We propose** to check addresses [at checkout](https://example.org).

| Figure | Value |
| --- | --- |
| Calls | 2,300 |

\`\`\`
# not a heading
total = 3
\`\`\`

2. Rollout plan

We start in July with two cities.

RISKS AND LIMITS

Some countries have no register.`

describe('a text', () => {
  test('is split at the headings of Markdown, numbered lines and shouted lines', () => {
    expect(sectionsOf(text).map(({ heading }) => heading)).toEqual([
      '',
      'Problem',
      'Rollout plan',
      'RISKS AND LIMITS',
    ])
    for (const { text: body, start } of sectionsOf(text)) {
      expect(text.slice(start, start + body.length)).toBe(body)
    }
  })

  test('gives sentences without tables, code and list signs', () => {
    const [, problem] = sectionsOf(text)
    expect(proseOf(problem?.text ?? '').map((sentence) => sentence.text)).toEqual([
      'Couriers call customers when an address cannot be found.',
      'This costs six minutes each time.',
      '**We propose** to check addresses [at checkout](https://example.org).',
    ])
  })
})

test('evidence stands where it says, under its heading, with the share that was read', () => {
  const { evidence, wordsRead, wordsTotal, sections } = readForTldr(
    { title: 'Check addresses at checkout', text },
    { sentences: 2 },
  )
  expect(sections).toBe(4)
  expect(evidence).toHaveLength(2)
  for (const each of evidence) {
    expect(text.slice(each.start, each.start + each.text.length)).toBe(each.text)
    expect(each.reasons.length).toBeGreaterThan(0)
  }
  expect(evidence.map(({ section }) => section)).toContain('Problem')
  expect(bodyOf(evidence)).toContain('We propose to check addresses at checkout.')
  expect(wordsRead).toBeLessThan(wordsTotal)
  expect(wordsRead).toBe(40)
})

test('the point is found wherever it stands in a long text, and all of it is read', () => {
  const point = 'Decision: we close the night shift in all depots because late vans cost too much.'
  const papers = papersOf(
    readFileSync(new URL('../business/texts.jsonl', import.meta.url)).toString(),
  )
  for (const place of [0, 20, 39]) {
    const parts = papers.map(({ source }, at) => {
      const body = at === place ? [...source.slice(0, 3), point, ...source.slice(3)] : source
      return `## Part ${at}\n\n${body.join(' ')}`
    })
    const long = parts.join('\n\n')
    const title = 'Closing the night shift in the depots'
    const { evidence, ...read } = readForTldr({ title, text: long }, { sentences: 3 })
    expect(evidence).toContainEqual(
      expect.objectContaining({ text: point, section: `Part ${place}` }),
    )
    expect(read).toMatchObject({ sections: 40, wordsTotal: read.wordsRead + 80 })
  }
})

test('sixty thousand characters are read whole', () => {
  const words = ['vans', 'depots', 'orders', 'late', 'costs', 'plan', 'team', 'week', 'data']
  const sentence = (at: number) =>
    `The ${words[at % 9]} of ${words[(at * 7) % 9]} ${at} came after ${words[(at * 5) % 9]} in ${at % 52}.`
  const long = Array.from({ length: 1400 }, (_, at) => sentence(at)).join(' ')
  expect(long.length).toBeGreaterThan(57_000)
  const { evidence, wordsRead, wordsTotal } = readForTldr(
    { title: 'Late vans', text: long },
    { sentences: 2 },
  )
  expect(evidence).toHaveLength(2)
  expect(wordsRead).toBe(wordsTotal)
})

test('a text without sentences has no evidence', () => {
  expect(readForTldr({ title: '', text: '| a | b |' }, { sentences: 2 }).evidence).toEqual([])
  expect(bodyOf([])).toBe('')
})

test('a sentence on its own carries no signs of Markdown', () => {
  expect(asPlainSentence('We **ship**\n`v2` to [all](x) of *you*, 2 * 3 = 6.')).toBe(
    'We ship v2 to all of you, 2 * 3 = 6.',
  )
})
