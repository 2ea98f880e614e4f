import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import weights from '#app/writing/tldrs/extraction/weights.json' with { type: 'json' }
import { extractTldr } from '#app/writing/tldrs/extract-tldr.ts'
import { papersOf } from '#app/writing/tldrs/fitting/papers.ts'
import { compareSummaries } from '#test/bench/tldr/comparison.ts'

const title = 'Sorting addresses with little labelled data'
const sentences = [
  'Parcel services have grown quickly in recent years.',
  'Labels for addresses are, however, costly to collect.',
  'In this paper, we propose a method that sorts addresses with little labelled data.',
  'It needs no dictionary.',
  'Experiments on three data sets show fewer errors than a dictionary makes.',
]

describe('what is taken', () => {
  test('is the sentence that says what was done, word for word, with its place and reasons', () => {
    const { sentences: taken } = extractTldr({ title, sentences })
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ text: sentences[2], index: 2 })
    expect(taken[0]?.reasons).toContain('says what was done or decided')
    expect(taken[0]?.reasons).toContain('close to the title')
  })

  test('is the same from the whole text', () => {
    const text = sentences.join(' ')
    expect(extractTldr({ title, text })).toEqual(extractTldr({ title, sentences }))
  })

  test('stands in the order of the text when there is more of it, and repeats nothing', () => {
    const doubled = [...sentences, sentences[2] ?? '']
    const taken = extractTldr({ title, sentences: doubled }, { sentences: 3 }).sentences
    const places = taken.map(({ index }) => index)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(taken.map(({ text }) => text)).size).toBe(3)
  })

  test('is never more than there is', () => {
    expect(extractTldr({ sentences }, { sentences: 50 }).sentences).toHaveLength(5)
    expect(extractTldr({ sentences }, { sentences: 0 }).sentences).toEqual([])
  })
})

test('texts without words have no TLDR, and a sentence without words is passed over', () => {
  expect(extractTldr({})).toEqual({ sentences: [] })
  expect(extractTldr({ text: ' \n ' })).toEqual({ sentences: [] })
  expect(extractTldr({ sentences: ['***', 'We ship.', '—'] }).sentences[0]?.index).toBe(1)
})

test('whatever is pasted, the sentences stand in it and carry reasons', () => {
  const word = fc.constantFrom('we propose', 'cost.', 'Decision:', '\n\n', 'e.g.', '14,200', '🚚')
  const input = fc.record({
    title: fc.string(),
    text: fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' }))).map((each) => each.join(' ')),
  })
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 4 }), (given, count) => {
      const taken = extractTldr(given, { sentences: count }).sentences
      expect(taken.length).toBeLessThanOrEqual(count)
      for (const { text, reasons } of taken) {
        expect(given.text).toContain(text)
        expect(reasons.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 150 },
  )
})

test('on forty texts from work it says more than their first sentence does', () => {
  const papers = papersOf(readFileSync(new URL('business/texts.jsonl', import.meta.url)).toString())
  expect(papers).toHaveLength(40)
  expect(papers.every(({ targets }) => targets.length === 2)).toBe(true)
  const rows = compareSummaries(papers)
  const of = (name: string) => 100 * (rows.find((row) => row.name === name)?.rouge1 ?? 0)
  expect(of('extractTldr')).toBeGreaterThan(of('lead-1') + 10)
  expect(of('extractTldr')).toBeGreaterThan(of('TextRank'))
})

test('a sentence that announces a decision is taken', () => {
  const { sentences: taken } = extractTldr({
    title: 'Label printers',
    sentences: [
      'Label printers in the depots are seven years old.',
      'Two have failed this month.',
      'Decision: we rent label printers for two years.',
      'The depots were told.',
    ],
  })
  expect(taken[0]?.index).toBe(2)
})

const data = (name: string) => `../shared/data/scitldr/${name}.jsonl`
const folder = [data('dev'), `../../shared/data/scitldr/dev.jsonl`].find((path) => existsSync(path))

describe.skipIf(!folder)('on SciTLDR (skipped where ../shared/data is absent)', () => {
  const read = (name: string) => readFileSync((folder ?? '').replace('dev', name))

  test('ROUGE-1 is 38 or more on papers it was not fitted on', () => {
    const rows = compareSummaries(papersOf(read('dev').toString()))
    const of = (name: string) => rows.find((row) => row.name === name)
    expect(100 * (of('extractTldr')?.rouge1 ?? 0)).toBeGreaterThanOrEqual(38)
    expect(100 * (of('lead-1')?.rouge1 ?? 0)).toBeCloseTo(27.2, 1)
    expect(100 * (of('oracle')?.rouge1 ?? 0)).toBeCloseTo(44.7, 1)
  })

  test('the weights say which file they were fitted on', () => {
    const { sha256, texts } = weights.provenance
    expect(createHash('sha256').update(read('train')).digest('hex')).toBe(sha256)
    expect(papersOf(read('train').toString())).toHaveLength(texts)
  })
})
