import { Invalid } from '#app/problems.ts'
import { checkFile } from '#app/files/uploads.ts'
import { extractText } from '#app/files/text/extract-text.server.ts'
import type { NewTldr } from '#app/writing/tldrs/tldr.ts'

type Posted =
  | { type: 'text'; name: string; text: string; cut: boolean }
  | { type: 'file'; name: string; text: string; cut: boolean }
  | string

/** The one thing that was sent: a file, a subject, or a pasted text. */
export async function postedText(
  form: FormData,
  { text, subject }: Pick<NewTldr, 'text' | 'subject'>,
): Promise<Posted> {
  const file = form.get('file')
  const sent = [file instanceof File, subject !== '', text !== ''].filter(Boolean).length
  if (sent === 0) {
    throw nothing('Paste a text, send a file, or choose what it is about.')
  }
  if (sent > 1) {
    throw nothing('Give one of the three: a text, a file, or what it is about. Empty the others.')
  }
  if (file instanceof File) return readFile(file)
  return subject === '' ? { type: 'text', name: '', text, cut: false } : subject
}

const nothing = (message: string) => new Invalid(message, { '': [message] })

async function readFile(file: File): Promise<Posted> {
  const checked = await checkFile(file)
  if (!checked.ok) throw new Invalid(checked.reason, { file: [checked.reason] })
  const { name, type, bytes } = checked.document
  const found = await extractText(type, bytes)
  if (found.status === 'unreadable') throw new Invalid(found.problem, { file: [found.problem] })
  return { type: 'file', name, text: found.text, cut: found.cut === true }
}
