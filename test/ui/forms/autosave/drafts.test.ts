import { beforeEach, describe, expect, it } from 'vitest'
import { type DraftStore, dropDraft, keepDraft, readDraft } from '#app/ui/forms/autosave/drafts.ts'

const storeOf = (kept: Map<string, string>): DraftStore => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
})

describe('drafts', () => {
  const kept = new Map<string, string>()
  const store = storeOf(kept)
  const draft = { text: 'Evidence so far', savedAt: '2026-03-10T12:00:00.000Z' }
  beforeEach(() => kept.clear())

  it('come back under their key only', () => {
    keepDraft(store, 'card:1', draft)
    expect(readDraft(store, 'card:1', '')).toEqual(draft)
    expect(readDraft(store, 'card:2', '')).toBeNull()
  })

  it('do not come back once the server has the same text', () => {
    keepDraft(store, 'card:1', draft)
    expect(readDraft(store, 'card:1', draft.text)).toBeNull()
  })

  it('are gone when dropped', () => {
    keepDraft(store, 'card:1', draft)
    dropDraft(store, 'card:1')
    expect(kept.size).toBe(0)
  })

  it.each(['{', 'null', '7', '{"text":1,"savedAt":"x"}', '{"text":"a"}'])(
    'are ignored when unreadable: %s',
    (found) => {
      kept.set('draft:card:1', found)
      expect(readDraft(store, 'card:1', '')).toBeNull()
    },
  )

  it('say when the browser keeps nothing', () => {
    const full = {
      ...store,
      setItem() {
        throw new Error('quota')
      },
    }
    expect(keepDraft(full, 'card:1', draft)).toBe(false)
  })
})
