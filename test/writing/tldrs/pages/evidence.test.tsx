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

test('one that is too long to be drawn keeps its signs and its marks', () => {
  const html = drawn(`${source}${' And so on.'.repeat(3000)}`)
  expect(html).toContain('## Story')
  expect(html).toContain(`<mark id="E1">${told}</mark>`)
})
