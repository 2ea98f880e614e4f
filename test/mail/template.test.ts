import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isHeaderText } from '#app/mail/address.ts'
import { fillTemplate, placeholdersOf } from '#app/mail/template.ts'
import { mailWords } from '#app/mail/templates.server.ts'

const source = 'Subject: Hello {{name}}\n\nDear {{ name }},\n\n{{note}}\n\nBye\n'

describe('fillTemplate', () => {
  test('fills subject and text', () => {
    expect(fillTemplate(source, { name: 'Ana', note: 'See you.' })).toEqual({
      subject: 'Hello Ana',
      text: 'Dear Ana,\n\nSee you.\n\nBye\n',
    })
  })

  test('closes the gap an empty value leaves', () => {
    expect(fillTemplate(source, { name: 'Ana', note: '' }).text).toBe('Dear Ana,\n\nBye\n')
  })

  test.each([
    ['a missing value', { name: 'Ana' }, /note/],
    ['a value without a place', { name: 'Ana', note: '', extra: '' }, /extra/],
    ['an inherited name', { name: 'Ana', note: '', toString: '' }, /toString/],
  ])('refuses %s', (_what, values, reason) => {
    expect(() => fillTemplate(source, values)).toThrow(reason)
  })

  test('does not take a missing value from the prototype', () => {
    expect(() => fillTemplate('Subject: {{constructor}}\n\nx', {})).toThrow(/constructor/)
  })

  test.each(['Hello', 'Subject: a\nno empty line', 'Subject: \n\ntext', '\nSubject: a\n\nb'])(
    'refuses a template of another shape: %j',
    (wrong) => expect(() => fillTemplate(wrong, {})).toThrow(/Subject/),
  )

  test('never reads a value as a template', () => {
    const filled = fillTemplate(source, { name: '{{note}}', note: '$& $1 {{name}}' })
    expect(filled.text).toBe('Dear {{note}},\n\n$& $1 {{name}}\n\nBye\n')
  })

  test('keeps the subject one line whatever the value', () => {
    const { subject } = fillTemplate(source, { name: 'Ana\r\nBcc: b@example.test\u0000', note: '' })
    expect(subject).toBe('Hello Ana Bcc: b@example.test')
    expect(isHeaderText(subject)).toBe(true)
  })

  test('lists each placeholder once', () => {
    expect(placeholdersOf(source)).toEqual(['name', 'note'])
  })
})

describe('the mail templates', () => {
  const names = readdirSync('templates/mail').map((file) => file.replace(/\.md$/, ''))

  test('exist', () => expect(names.length).toBeGreaterThan(4))

  test.each(names)('%s can be filled', (name) => {
    const reason = expect.objectContaining({ message: expect.stringMatching(/value for/) })
    let wanted: string[] = []
    try {
      mailWords(name, {})
    } catch (error) {
      expect(error).toEqual(reason)
      wanted = String(error)
        .replace(/.*value for (.*)\.$/, '$1')
        .split(', ')
    }
    const words = mailWords(name, Object.fromEntries(wanted.map((each) => [each, `<${each}>`])))
    expect(words.subject).not.toBe('')
    expect(`${words.subject}${words.text}`).not.toMatch(/[{}]|!!|\bkindly\b|\bsimply\b/)
  })

  test('are found by a plain name only', () => {
    expect(() => mailWords('../../package', {})).toThrow(/not the name/)
  })
})
