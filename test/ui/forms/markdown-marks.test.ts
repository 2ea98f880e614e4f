import { expect, test } from 'vitest'
import { marked } from '#app/ui/forms/markdown/marks.ts'
import type { Mark } from '#app/ui/forms/markdown/marks.ts'

/** The text after a button was pressed, what is selected then between brackets; `[` and `]` say what was before. */
function pressed(shown: string, mark: Mark): string {
  const start = shown.indexOf('[')
  const end = shown.indexOf(']') - 1
  const before = shown.replace('[', '').replace(']', '')
  const { text, from, to, select } = marked(before, start, end, mark)
  const after = before.slice(0, from) + text + before.slice(to)
  const [first, last] = select
  return `${after.slice(0, first)}[${after.slice(first, last)}]${after.slice(last)}`
}

test.each<[Mark, string, string]>([
  ['bold', 'It [saves] time', 'It **[saves]** time'],
  ['bold', 'It **[saves]** time', 'It [saves] time'],
  ['italic', 'It []', 'It *[]*'],
  ['link', '[page]', '\u005b[page]](https://)'],
  ['heading', 'One\nT[w]o', 'One\n[### Two]'],
  ['list', '[One\nTwo]', '[- One\n- Two]'],
  ['list', '[- One\n- Two]', '[One\nTwo]'],
  ['numbers', '[One\nTwo]', '[1. One\n2. Two]'],
  ['quote', 'One\n[Two]', 'One\n[> Two]'],
])('%s of %j gives %j', (mark, before, after) => {
  expect(pressed(before, mark)).toBe(after)
})

test('a table stands apart from what is before it, its first head selected', () => {
  expect(pressed('Text[]', 'table')).toMatch(/^Text\n\n\| \[Column\] \| Column \|\n/)
})
