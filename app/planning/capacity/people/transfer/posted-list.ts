import { csvTextOf } from '#app/files/csv.ts'
import { readUploadForm, tooLarge } from '#app/files/uploads.ts'
import { typedIn } from '#app/http/forms.ts'
import { TooLarge } from '#app/problems.ts'

const mostBytes = 400_000

export type PostedList =
  | { ok: true; form: FormData }
  | { ok: false; status: 400 | 413; reason: string; values: Record<string, unknown> }

/**
 * The posted form with the lines of its file in their place; a file is always looked at first. What was typed beside one that is
 * refused comes back, unless the form is too large to be read at all.
 */
export async function postedList(request: Request): Promise<PostedList> {
  try {
    return await readPosted(await readUploadForm(request))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return { ok: false, status: 413, reason: error.message, values: {} }
  }
}

async function readPosted(form: FormData): Promise<PostedList> {
  const file = form.get('file')
  form.delete('file')
  if (!(file instanceof File)) return { ok: true, form }
  const values = typedIn(form)
  if (file.size > mostBytes) return { ok: false, status: 413, reason: tooLarge(mostBytes), values }
  const read = csvTextOf(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return { ok: false, status: 400, reason: read.reason, values }
  form.set('list', read.text)
  form.set('step', 'check')
  return { ok: true, form }
}
