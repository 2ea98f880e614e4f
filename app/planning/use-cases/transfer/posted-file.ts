import { csvTextOf } from '#app/files/csv.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { TooLarge } from '#app/problems.ts'

const mostBytes = 2 * 1024 * 1024
const nothing = 'Choose a CSV file, or paste its rows.'

export type PostedFile =
  | { ok: true; text: string; step: 'check' | 'import'; western: boolean; seen: string }
  | { ok: false; status: 400 | 413; field: 'file' | 'rows'; reason: string }

const refuse = (reason: string, field: 'file' | 'rows' = 'file'): PostedFile => ({
  ok: false,
  status: 400,
  field,
  reason,
})

/** The rows a form was sent with: a file, which is always looked at first, or the text that was. */
export async function postedFile(request: Request): Promise<PostedFile> {
  try {
    return await readPosted(await readUploadForm(request, { maxFileSize: mostBytes }))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return { ok: false, status: 413, field: 'file', reason: error.message }
  }
}

async function readPosted(form: FormData): Promise<PostedFile> {
  const file = form.get('file')
  if (file instanceof File) {
    const read = csvTextOf(new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return refuse(read.reason)
    const { text, western } = read
    return text.trim() === ''
      ? refuse('The file is empty.')
      : { ok: true, text, step: 'check', western, seen: '' }
  }
  const text = String(form.get('rows') ?? '')
  if (text.trim() === '') return refuse(nothing, 'rows')
  const step = form.get('step') === 'import' ? 'import' : 'check'
  return { ok: true, text, step, western: false, seen: String(form.get('seen') ?? '') }
}
