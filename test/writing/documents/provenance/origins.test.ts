import { expect, test } from 'vitest'
import { sentencesOf } from '#app/writing/documents/drafting/sentences.ts'
import { isSameMaking, runsOf, usualMaking } from '#app/writing/documents/provenance/origins.ts'
import type { Passage } from '#app/writing/documents/provenance/origins.ts'
import { factsOf } from '#test/support/writing/small-desk.ts'

const passage = (sentence: string, given: Partial<Passage> = {}): Passage => ({
  sectionId: 's',
  sentence,
  writtenBy: 'template',
  prompt: null,
  promptHash: null,
  output: null,
  model: null,
  replaced: '',
  cites: [],
  by: 'Ana Silva',
  at: new Date(0),
  ...given,
})
const body = [
  '**Today.**',
  'Handling takes 11.5 min.',
  '| Metric | Today |',
  '|---|---|',
  '| *Handling* | 11.5 min. |',
  'Mine alone.',
].join('\n')
const byModel = { writtenBy: 'model', model: 'test-model', prompt: 'a' } as const

test('what sentences in a row share is told once, and they read without the signs of Markdown', () => {
  const facts = factsOf(11.5)
  const template = sentencesOf(body).slice(0, -1)
  const cited = template.map(({ text }) =>
    passage(text, text.startsWith('H') ? { cites: ['F1'] } : {}),
  )
  const [made, own, ...more] = runsOf({ id: 's', body }, cited, facts)
  expect(more).toEqual([])
  expect(made?.sentences.map(({ text }) => text)).toEqual([
    'Today.',
    'Handling takes 11.5 min.',
    'Metric · Today',
    'Handling · 11.5 min.',
  ])
  expect(made?.sentences[1]?.facts).toEqual([
    { id: 'F1', label: 'Handle time today', value: '11.5 min' },
  ])
  expect(own).toMatchObject({ made: null, sentences: [{ text: 'Mine alone.' }] })
})

test('words that a sentence repeats are not told again under it', () => {
  const [fact] = factsOf(11.5)
  const said = { ...fact!, value: 'Mine alone' }
  const [run] = runsOf(
    { id: 's', body: 'Mine alone.' },
    [passage('Mine alone.', { cites: ['F1'] })],
    [said],
  )
  expect(run?.sentences[0]?.facts).toEqual([{ id: 'F1', label: 'Handle time today', value: '' }])
})

test('the usual way is the one of most sentences, never that of a person', () => {
  const text = 'One. Two. Three. Four. Five. Six.'
  const runs = runsOf(
    { id: 's', body: text },
    [passage('One.', byModel), passage('Two.'), passage('Three.')],
    [],
  )
  expect(runs.map(({ sentences }) => sentences.length)).toEqual([1, 2, 3])
  const usual = usualMaking(runs)
  expect(usual?.way).toContain('without a model')
  expect(runs.map(({ made }) => isSameMaking(made, usual))).toEqual([false, true, false])
  expect(usualMaking([])).toBeNull()
})
