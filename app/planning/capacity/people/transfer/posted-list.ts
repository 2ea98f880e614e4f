import { csvTextOf } from '#app/files/csv.ts'
import { readUploadForm } from '#app/files/uploads.ts'

const mostBytes = 400_000

export type PostedList = { ok: true; form: FormData } | { ok: false; reason: string }

/** The posted form with the lines of its file in their place; a file is always looked at first. */
export async function postedList(request: Request): Promise<PostedList> {
  const form = await readUploadForm(request, { maxFileSize: mostBytes })
  const file = form.get('file')
  form.delete('file')
  if (!(file instanceof File)) return { ok: true, form }
  const read = csvTextOf(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return read
  form.set('list', read.text)
  form.set('step', 'check')
  return { ok: true, form }
}
