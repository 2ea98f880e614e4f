import { expect, test } from 'vitest'
import { blockAt, sentencesOf, spanAt } from '#app/writing/claims/text/sentences.ts'
import { contentStems, overlaps, stem } from '#app/writing/claims/text/words.ts'

const split = (text: string) =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['It takes 11.5 minutes. Then it ends.', ['It takes 11.5 minutes.', 'Then it ends.']],
  ['Use e.g. a rule, approx. 5 of them.', ['Use e.g. a rule, approx. 5 of them.']],
  ['Dr. Osei agrees. So do I.', ['Dr. Osei agrees.', 'So do I.']],
  ['Lines\nare wrapped here.', ['Lines\nare wrapped here.']],
  ['- one\n- two', ['- one', '- two']],
  ['One paragraph\n\nand another', ['One paragraph', 'and another']],
  ['| a | b |', ['|', 'a |', 'b |']],
  ['He said “yes.” Then he left.', ['He said “yes.”', 'Then he left.']],
])('%s', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test('a position is in one sentence, else in the whole text', () => {
  const text = 'One. Two.'
  expect(spanAt(sentencesOf(text), 6, text)).toEqual({ start: 4, end: 9 })
  expect(spanAt([], 6, text)).toEqual({ start: 0, end: 9 })
})

test('a block is a paragraph or one line of a list', () => {
  const text = 'First one.\nStill it.\n\n- a\n- b'
  const at = (words: string) => {
    const { start, end } = blockAt(text, text.indexOf(words))
    return text.slice(start, end).trim()
  }
  expect(at('Still')).toBe('First one.\nStill it.')
  expect(at('- a')).toBe('- a')
  expect(at('b')).toBe('- b')
})

test.each([
  ['contacts', 'contact'],
  ['Studies', 'study'],
  ['analyses', 'analys'],
  ['pushes', 'push'],
  ['people', 'person'],
  ['pricing', 'pric'],
  ['prices', 'pric'],
  ['team’s', 'team'],
  ['bus', 'bus'],
])('the stem of %s is %s', (word, stemmed) => {
  expect(stem(word)).toBe(stemmed)
})

test('words without meaning and numbers do not count', () => {
  expect([...contentStems('The 14 agents of the desk')]).toEqual(['agent', 'desk'])
  expect(overlaps(contentStems('agents'), contentStems('an agent'))).toBe(true)
  expect(overlaps(contentStems('agents'), contentStems('the desk'))).toBe(false)
})
