import { describe, expect, test } from 'vitest'
import { ontoRows } from '#app/planning/scoping/steps/form/onto-rows.ts'
import {
  forgetLocally,
  keepLocally,
  recall,
  typedFields,
} from '#app/ui/forms/autosave/local-draft.ts'

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
    keepLocally(browser, 'scorecard:1', { stamp: '3', fields }, at)
    expect(recall(browser, 'scorecard:1', { summary: '' })).toEqual({ stamp: '3', fields })
    forgetLocally(browser, 'scorecard:1')
    expect(recall(browser, 'scorecard:1', { summary: '' })).toBeNull()
  })

  test('is not put back when the server has the same', () => {
    const browser = store()
    keepLocally(browser, 'scorecard:1', { stamp: '3', fields }, at)
    expect(recall(browser, 'scorecard:1', { ...fields, 'evidence-x': '' })).toBeNull()
  })

  test.each(['{', '{"fields":{}}', '{"stamp":"1","fields":{"a":1}}', 'null'])(
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
    const browser = store()
    keepLocally(browser, 'step:1', { stamp: '1', fields: { a: '' } }, at)
    expect(recall(browser, 'step:1', {})).toBeNull()
    keepLocally(browser, 'step:1', { stamp: '1', fields: { a: 'x' } }, at)
    expect(recall(browser, 'step:1', {})).not.toBeNull()
  })

  test('rows that a page numbers anew find their place in it', () => {
    const browser = store()
    const typed = { 'risk.old.title': 'Late data', goal: 'g' }
    keepLocally(browser, 'step:1', { stamp: '1', fields: typed }, at)
    const shown = { 'risk.kept.title': 'Few labels', 'risk.new.title': '', goal: '' }
    expect(recall(browser, 'step:1', shown, ontoRows)?.fields).toEqual({
      'risk.new.title': 'Late data',
      goal: 'g',
    })
  })
})
