import { expect, test } from 'vitest'
import { extractMarkup } from '#app/files/text/extract-text.server.ts'
import { htmlToMarkdown } from '#app/writing/exports/intake/html-to-markdown.ts'
import { intoSections } from '#app/writing/exports/intake/into-sections.ts'
import { asMarkdown, fileNameOf } from '#app/writing/exports/whole-text.ts'
import type { WholeText } from '#app/writing/exports/whole-text.ts'
import { asWord } from '#app/writing/exports/word/to-word.server.ts'
import { sample } from '#test/writing/exports/sample.ts'

const targets = sample.sections.map(({ title }) => ({ key: title.toLowerCase(), title }))

const again = (markdown: string): WholeText => ({
  title: sample.title,
  sections: intoSections(markdown, targets, sample.title).map(({ heading, body }) => ({
    title: heading,
    body,
  })),
})

test('Markdown that was exported, imported and exported again is the same, byte by byte', () => {
  const first = asMarkdown(sample)
  expect(first.startsWith('# Address check\n\n## Problem\n\nCouriers')).toBe(true)
  expect(again(first)).toEqual(sample)
  expect(asMarkdown(again(first))).toBe(first)
})

test('a Word file that was exported comes back into the same sections with the same words', async () => {
  const read = await extractMarkup(await asWord(sample))
  if (read.status !== 'read') throw new Error(read.problem)
  const markdown = htmlToMarkdown(read.text)
  const parts = intoSections(markdown, targets, sample.title)
  expect(parts.map(({ section }) => section)).toEqual(['problem', 'plan'])
  const [problem, plan] = parts
  expect(problem?.body).toContain('[the study](https://example.org/study)')
  expect(problem?.body).toContain('## Numbers')
  expect(problem?.body).toMatch(
    /\| Figure\s*\| Value\s*\|\n\| -+\s*\| -+\s*\|\n\| Calls\s*\| 2,300 \|/,
  )
  expect(plan?.body).toMatch(/^1\. measure\n2\. build\n {3}- the page\n {3}- the check\n3\. ship/)
  const words = (text: string) =>
    text.replaceAll(/\(https?:\S+\)|\[[ x]\]|javascript:alert|-{3,}/g, ' ').match(/[\p{L}\p{N}]+/gu)
  expect(
    words(
      parts
        .map(({ body }) => body)
        .join(' ')
        ?.replaceAll(/[☑☐]/g, ' '),
    ),
  ).toEqual(words(sample.sections.map(({ body }) => body).join(' '))?.filter((word) => word !== ''))
})

test('what no section claims is shown, not lost', () => {
  const parts = intoSections('Foreword.\n\n# problem:\n\nA\n\n## Other\n\nB', targets, 'Something')
  expect(parts).toEqual([
    { heading: '', body: 'Foreword.', section: null },
    { heading: 'problem:', body: 'A\n\n## Other\n\nB', section: 'problem' },
  ])
  expect(intoSections('', targets, '')).toEqual([])
  expect(intoSections('```\n# Problem\n```', targets, '')).toHaveLength(1)
})

test('HTML gives words and safe links only', () => {
  expect(htmlToMarkdown('<p>a &amp; <strong>b</strong></p><img src="http://x" />')).toBe(
    'a & **b**\n',
  )
  expect(htmlToMarkdown('<p><a href="javascript:x">go</a></p>')).toBe('go\n')
  expect(htmlToMarkdown('<p>&lt;script&gt;</p>')).toBe('\\<script>\n')
})

test('a file is named after its document', () => {
  expect(fileNameOf('PRD: Adresse/Prüfung', 'docx')).toBe('PRD AdressePrüfung.docx')
  expect(fileNameOf('???', 'md')).toBe('document.md')
})
