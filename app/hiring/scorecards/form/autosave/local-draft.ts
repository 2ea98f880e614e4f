import { dropDraft, keepDraft, readDraft } from '#app/ui/forms/drafts.ts'
import type { DraftStore } from '#app/ui/forms/drafts.ts'

/** The fields of a scorecard's form by name, as they stand in the browser. */
export type TypedFields = Record<string, string>

export type LocalDraft = { version: number; fields: TypedFields }

/** A form's own fields, without the hidden ones. */
export const typedFields = (entries: Iterable<[string, unknown]>): TypedFields =>
  Object.fromEntries(
    [...entries].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('_') ? [[name, value]] : [],
    ),
  )

export const sameFields = (a: TypedFields, b: TypedFields): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => (a[name] ?? '') === (b[name] ?? ''),
  )

export const keepLocally = (store: DraftStore, name: string, draft: LocalDraft, at: Date) =>
  keepDraft(store, name, { text: JSON.stringify(draft), savedAt: at.toISOString() })

export const forgetLocally = (store: DraftStore, name: string) => dropDraft(store, name)

/** What was typed in this browser and is not what the server has; null where there is nothing to put back. */
export function recall(store: DraftStore, name: string, shown: TypedFields): LocalDraft | null {
  const draft = parse(readDraft(store, name, '')?.text)
  return draft && !sameFields(draft.fields, shown) ? draft : null
}

function parse(text: string | undefined): LocalDraft | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'fields' in value &&
  typeof value.fields === 'object' &&
  value.fields !== null &&
  Object.values(value.fields).every((field) => typeof field === 'string')
