import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Turns } from '#app/files/turns.ts'
import { decodeText } from '#app/files/document-type.ts'
import type { DocumentType } from '#app/files/file-name.ts'
import { asExtraction, problems } from './extraction.ts'
import type { Extraction, ProblemName } from './extraction.ts'

export type ExtractionLimits = {
  seconds?: number
  heapMegabytes?: number
  residentMegabytes?: number
}

const outputLimit = 4 * 1024 * 1024
const root = process.cwd()
const readable = ['app/files/', 'node_modules/', 'package.json']

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
  limits: ExtractionLimits = {},
): Promise<Extraction> {
  if (type === 'txt' || type === 'md') return asExtraction(decodeText(bytes))
  return extractInProcess(type, bytes, limits)
}

/** The headings, lists, tables and links of a Word file as HTML, read in the same way; nothing of it is shown before it is converted. */
export const extractMarkup = (
  bytes: Uint8Array,
  limits: ExtractionLimits = {},
): Promise<Extraction> => extractInProcess('docx-markup', bytes, limits)

type Reader = 'pdf' | 'docx' | 'docx-markup'

const extractInProcess = (
  type: Reader,
  bytes: Uint8Array,
  limits: ExtractionLimits,
): Promise<Extraction> =>
  turns.take(async () => {
    const outcome = await runWorker(startWorker(type, limits), bytes, limits)
    return 'text' in outcome ? asExtraction(outcome.text, outcome.cut) : problems[outcome.problem]
  })

function startWorker(type: Reader, { heapMegabytes = 256 }: ExtractionLimits) {
  const flags = [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${join(root, path)}`),
    `--max-old-space-size=${heapMegabytes}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ]
  const script = join(root, 'app/files/text/extract.worker.ts')
  return spawn(process.execPath, [...flags, script, type], {
    env: {},
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

type Outcome = { text: string; cut: boolean } | { problem: ProblemName }

function runWorker(
  child: ChildProcessWithoutNullStreams,
  bytes: Uint8Array,
  { seconds = 20, residentMegabytes = 768 }: ExtractionLimits,
): Promise<Outcome> {
  let verdict: ProblemName | null = null
  const end = (problem: ProblemName) => {
    verdict ??= problem
    child.kill('SIGKILL')
  }
  const clock = setTimeout(() => end('tooSlow'), seconds * 1000)
  const scales = setInterval(() => {
    void residentSize(child.pid).then((size) => size > residentMegabytes && end('tooMuch'))
  }, 100)
  const output: Buffer[] = []
  let length = 0
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > outputLimit) end('tooMuch')
    else output.push(chunk)
  })
  child.stderr.resume()
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(clock)
      clearInterval(scales)
      if (verdict) resolve({ problem: verdict })
      else resolve(code === 0 ? parse(Buffer.concat(output)) : crashed(signal))
    })
  })
}

/** Node ends itself with SIGABRT or SIGTRAP when its heap is full. */
const crashed = (signal: string | null): Outcome => ({ problem: signal ? 'tooMuch' : 'damaged' })

function parse(output: Buffer): Outcome {
  try {
    return answerShape.parse(JSON.parse(output.toString()))
  } catch {
    return { problem: 'damaged' }
  }
}

/** Resident memory in megabytes where the system tells it; a heap limit does not cover buffers. */
async function residentSize(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
