export interface Draft {
  text: string
  savedAt: string
}

/** The part of `localStorage` that keeping drafts needs. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = (key: string) => `draft:${key}`

/** The kept draft, unless there is none, it cannot be read, or the server has the same text. */
export function readDraft(store: DraftStore, key: string, saved: string): Draft | null {
  const draft = parse(store.getItem(nameOf(key)))
  return draft && draft.text !== saved ? draft : null
}

export function keepDraft(store: DraftStore, key: string, draft: Draft): boolean {
  try {
    store.setItem(nameOf(key), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const dropDraft = (store: DraftStore, key: string) => store.removeItem(nameOf(key))

function parse(text: string | null): Draft | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'savedAt' in value &&
  typeof value.savedAt === 'string'
