import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SourceText } from '#app/writing/tldrs/pages/evidence.tsx'
import type { Evidence } from '#app/writing/tldrs/reading/long-tldr.ts'

const source = '## Story\n\nIt took **two quarters** longer. We changed the scanners.'
const told = 'It took **two quarters** longer.'
const evidence: Evidence[] = [
  { text: told, start: source.indexOf(told), section: 'Story', number: 1, reasons: [] },
]
const drawn = (text: string) =>
  renderToStaticMarkup(<SourceText source={text} evidence={evidence} />)

test('the text that was read is shown as it reads, with its evidence marked once by name', () => {
  const html = drawn(source)
  expect(html).toContain('<h4>Story</h4>')
  expect(html).not.toMatch(/##|\*\*/)
  expect(html).toContain('<mark id="E1">It took ')
  expect(html.match(/id="E1"/g)).toHaveLength(1)
  expect(html).toMatch(/<strong>.*two quarters.*<\/strong>/)
})

test.each([
  ['**Two quarters** longer than planned. More.', '**Two quarters** longer than planned.'],
  [
    '[The pilot](https://fennel.example) cut it. More.',
    '[The pilot](https://fennel.example) cut it.',
  ],
])('evidence of %j has its place also where it begins with a sign of Markdown', (text, said) => {
  const one: Evidence = { text: said, start: 0, section: '', number: 1, reasons: [] }
  const html = renderToStaticMarkup(<SourceText source={text} evidence={[one]} />)
  expect(html.match(/id="E1"/g)).toHaveLength(1)
})

test('each of two sentences in words that are written with an entity has its place', () => {
  const text = 'Costs fell &amp; we won. A second one.'
  const both: Evidence[] = ['Costs fell &amp; we won.', 'A second one.'].map((said, at) => {
    return { text: said, start: text.indexOf(said), section: '', number: at + 1, reasons: [] }
  })
  const html = renderToStaticMarkup(<SourceText source={text} evidence={both} />)
  expect(html.match(/id="E1"/g)).toHaveLength(1)
  expect(html.match(/id="E2"/g)).toHaveLength(1)
})

test('one that is too long to be drawn keeps its signs and its marks', () => {
  const html = drawn(`${source}${' And so on.'.repeat(3000)}`)
  expect(html).toContain('## Story')
  expect(html).toContain(`<mark id="E1">${told}</mark>`)
})
