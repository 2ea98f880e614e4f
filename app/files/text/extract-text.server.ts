import { z } from 'zod'
import { runConfined } from '#app/files/confined.server.ts'
import type { ConfinedLimits } from '#app/files/confined.server.ts'
import { Turns } from '#app/files/turns.ts'
import { decodeText } from '#app/files/document-type.ts'
import type { DocumentType } from '#app/files/file-name.ts'
import { asExtraction, problems } from './extraction.ts'
import type { Extraction, ProblemName } from './extraction.ts'

const outputLimit = 4 * 1024 * 1024

const answerShape = z.union([
  z.object({ text: z.string(), cut: z.boolean() }),
  z.object({ problem: z.enum(['damaged', 'protected', 'withoutText', 'tooMuch', 'tooSlow']) }),
])

const turns = new Turns(2)

/**
 * Reads the text of a document. What needs a parser runs in a process of its own, which gets the bytes and nothing else: no environment, no
 * network, no files but its own code, limited time and memory. It never throws because of a document.
 */
export async function extractText(
  type: DocumentType,
  bytes: Uint8Array,
  limits: ConfinedLimits = {},
): Promise<Extraction> {
  if (type === 'txt' || type === 'md') return asExtraction(decodeText(bytes))
  return extractInProcess(type, bytes, limits)
}

/** The headings, lists, tables and links of a Word file as HTML, read in the same way; nothing of it is shown before it is converted. */
export const extractMarkup = (
  bytes: Uint8Array,
  limits: ConfinedLimits = {},
): Promise<Extraction> => extractInProcess('docx-markup', bytes, limits)

type Reader = 'pdf' | 'docx' | 'docx-markup'

const extractInProcess = (
  type: Reader,
  bytes: Uint8Array,
  limits: ConfinedLimits,
): Promise<Extraction> =>
  turns.take(async () => {
    const script = 'app/files/text/extract.worker.ts'
    const done = await runConfined({ script, argument: type, outputLimit }, bytes, limits)
    const outcome = 'output' in done ? parse(done.output) : { problem: done.stop }
    return 'text' in outcome ? asExtraction(outcome.text, outcome.cut) : problems[outcome.problem]
  })

type Outcome = { text: string; cut: boolean } | { problem: ProblemName }

function parse(output: Buffer): Outcome {
  try {
    return answerShape.parse(JSON.parse(output.toString()))
  } catch {
    return { problem: 'damaged' }
  }
}
