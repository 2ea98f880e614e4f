import { expect, test } from 'vitest'
import { sanitisedHtmlTree } from '#app/ui/markdown-html.ts'
import { findQuote, withMarks } from '#app/ui/text-marks.ts'

const place = (markdown: string, quote: string) => {
  const found = findQuote(sanitisedHtmlTree(markdown), quote)
  return found && markdown.slice(found.from, found.to)
}

test.each([
  ['It takes 11.5 minutes.', 'takes 11.5', 'takes 11.5'],
  ['It takes **11.5** minutes.', 'takes 11.5 minutes', 'takes **11.5** minutes'],
  ['- One\n- Two words', 'One Two', 'One\n- Two'],
  ['A line\nthat breaks', 'line that', 'line\nthat'],
  ['Nothing', 'gone', null],
  ['Nothing', '  ', null],
  ['What (?) costs', '(?)', '(?)'],
])('in %j, %j stands as %j', (markdown, quote, found) => {
  expect(place(markdown, quote)).toBe(found)
})

type Node = {
  type: string
  tagName?: string
  value?: string
  children?: Node[]
  properties?: { dataIds?: unknown }
}
type Texts = string | Texts[]

function texts({ type, tagName, value = '', children = [], properties }: Node): Texts {
  if (type === 'text') return value
  const inner = children.map(texts)
  return tagName === 'mark' ? [String(properties?.dataIds), ...inner] : inner
}

test('passages are marked where they stand, also across formatting and over each other', () => {
  const tree = sanitisedHtmlTree('It takes **11.5** minutes.')
  const marks = [
    { id: 'a', from: 3, to: 25 },
    { id: 'b', from: 11, to: 15 },
  ]
  expect(texts(withMarks(tree, marks) as Node)).toEqual([
    ['It ', ['a', 'takes '], [['a b', '11.5']], ['a', ' minutes'], '.'],
  ])
  expect(withMarks(tree, [])).toBe(tree)
  expect(texts(tree as Node)).toEqual([['It takes ', ['11.5'], ' minutes.']])
})
