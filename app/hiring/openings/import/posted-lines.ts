import { csvTextOf } from '#app/files/csv.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { Invalid } from '#app/problems.ts'

const mostBytes = 2 * 1024 * 1024

export type PostedLines = {
  text: string
  /** The lines to import; null where the file is only to be checked. */
  chosen: number[] | null
  western: boolean
}

/** What the form was sent with: a file, which is always looked at first, or the text that was. */
export async function postedLines(request: Request): Promise<PostedLines> {
  const form = await readUploadForm(request, { maxFileSize: mostBytes })
  const file = form.get('file')
  if (file instanceof File) {
    const read = csvTextOf(new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) throw new Invalid(read.reason, { file: [read.reason] })
    return { text: textIn(read.text, 'file'), chosen: null, western: read.western }
  }
  const text = textIn(String(form.get('rows') ?? ''), 'rows')
  const chosen = form.getAll('line').map(Number)
  return { text, chosen: form.get('step') === 'import' ? chosen : null, western: false }
}

function textIn(text: string, field: 'file' | 'rows'): string {
  if (text.trim() !== '') return text
  const reason = field === 'file' ? 'The file is empty.' : 'Choose a CSV file, or paste its rows.'
  throw new Invalid(reason, { [field]: [reason] })
}
