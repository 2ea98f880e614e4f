import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import type { DraftStore } from './drafts.ts'

/** A form's own fields by name, as they stand in the browser. */
export type TypedFields = Record<string, string>

/** `stamp` marks what the page was filled with when this was typed. */
export type LocalDraft = { stamp: string; fields: TypedFields }

/** The fields a person fills; names beginning with an underscore and those of bookkeeping (`x.seen`) are none. */
export const typedFields = (entries: Iterable<[string, unknown]>): TypedFields =>
  Object.fromEntries(
    [...entries].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('_') && !name.endsWith('.seen')
        ? [[name, value]]
        : [],
    ),
  )

export const keepLocally = (store: DraftStore, name: string, draft: LocalDraft, at: Date) =>
  keepDraft(store, name, { text: JSON.stringify(draft), savedAt: at.toISOString() })

export const forgetLocally = (store: DraftStore, name: string) => dropDraft(store, name)

/** Where what was typed belongs in the form that is shown now. */
export type Fitting = (fields: TypedFields, shown: TypedFields) => TypedFields

/** What was typed in this browser and is not in the form; null where there is nothing to put back. */
export function recall(
  store: DraftStore,
  name: string,
  shown: TypedFields,
  fit: Fitting = (fields) => fields,
): LocalDraft | null {
  const draft = parse(readDraft(store, name, '')?.text)
  if (!draft) return null
  const fields = fit(draft.fields, shown)
  const isNew = Object.entries(fields).some(([field, value]) => (shown[field] ?? '') !== value)
  return isNew ? { ...draft, fields } : null
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
  'stamp' in value &&
  typeof value.stamp === 'string' &&
  'fields' in value &&
  typeof value.fields === 'object' &&
  value.fields !== null &&
  Object.values(value.fields).every((field) => typeof field === 'string')
