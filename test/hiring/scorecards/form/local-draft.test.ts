import { describe, expect, test } from 'vitest'
import {
  forgetLocally,
  keepLocally,
  recall,
  sameFields,
  typedFields,
} from '#app/hiring/scorecards/form/autosave/local-draft.ts'

const at = new Date('2026-03-02T09:00:00Z')
const fields = { 'rating-statistics': '4', summary: 'typed' }

function store() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('what is typed and not saved yet', () => {
  test('comes back when the window was closed, until it is forgotten', () => {
    const browser = store()
    keepLocally(browser, 'scorecard:1', { version: 3, fields }, at)
    expect(recall(browser, 'scorecard:1', { summary: '' })).toEqual({ version: 3, fields })
    forgetLocally(browser, 'scorecard:1')
    expect(recall(browser, 'scorecard:1', { summary: '' })).toBeNull()
  })

  test('is not put back when the server has the same', () => {
    const browser = store()
    keepLocally(browser, 'scorecard:1', { version: 3, fields }, at)
    expect(recall(browser, 'scorecard:1', { ...fields, 'evidence-x': '' })).toBeNull()
  })

  test.each(['{', '{"fields":{}}', '{"version":1,"fields":{"a":1}}', 'null'])(
    'something else under its name, %j, is left alone',
    (text) => {
      const browser = store()
      browser.setItem('draft:scorecard:1', JSON.stringify({ text, savedAt: at.toISOString() }))
      expect(recall(browser, 'scorecard:1', {})).toBeNull()
    },
  )

  test('hidden fields and files are no words of the author', () => {
    const entries: [string, unknown][] = [
      ['_key', 'k'],
      ['summary', 's'],
      ['file', { name: 'f' }],
    ]
    expect(typedFields(entries)).toEqual({ summary: 's' })
  })

  test('a field that is missing equals an empty one', () => {
    expect(sameFields({ a: '' }, {})).toBe(true)
    expect(sameFields({ a: 'x' }, {})).toBe(false)
  })
})
