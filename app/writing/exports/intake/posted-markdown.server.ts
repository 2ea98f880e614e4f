import { decodeText } from '#app/files/document-type.ts'
import { checkFile } from '#app/files/uploads.ts'
import { extractMarkup } from '#app/files/text/extract-text.server.ts'
import { Invalid } from '#app/problems.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'

/** So much fits into the form that carries the text to the next step. */
const longest = 300_000

/** The text of a Word or Markdown file as Markdown. */
export async function markdownIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (!(file instanceof File)) throw wrong('Choose a Word or a Markdown file.')
  const checked = await checkFile(file)
  if (!checked.ok) throw wrong(checked.reason)
  const { type, bytes } = checked.document
  if (type === 'pdf') {
    throw wrong('A PDF does not say which lines are headings. Send a Word or a Markdown file.')
  }
  const text =
    type === 'docx'
      ? await readWord(bytes)
      : decodeText(bytes).toWellFormed().replaceAll(/\r\n?/g, '\n')
  if (text.trim() === '') throw wrong('There is no text in it.')
  if (text.length > longest) throw wrong('The text is longer than a document can be.')
  return text
}

const wrong = (message: string) => new Invalid(message, { file: [message] })

async function readWord(bytes: Uint8Array): Promise<string> {
  const found = await extractMarkup(bytes)
  if (found.status === 'unreadable') throw wrong(found.problem)
  if (found.cut) throw wrong('The text is longer than a document can be.')
  return htmlToMarkdown(found.text)
}
