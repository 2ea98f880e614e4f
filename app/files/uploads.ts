import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { Invalid, Problem, TooLarge } from '#app/problems.ts'
import { recogniseDocument } from './document-type.ts'
import { mediaTypes, safeFileName } from './file-name.ts'
import type { DocumentType } from './file-name.ts'

const megabyte = 1024 * 1024
export const fileLimit = 15 * megabyte

/** A file whose bytes are what its name says, under a name that is safe to keep. */
export type Document = {
  name: string
  type: DocumentType
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}

export type CheckedFile = { ok: true; document: Document } | { ok: false; reason: string }

/**
 * Reads a posted form that may carry files and stops as soon as it is too large (413). A file field that was left
 * empty is absent from the result.
 */
export async function readUploadForm(
  request: Request,
  { maxFiles = 1, maxFileSize = fileLimit } = {},
): Promise<FormData> {
  const limits = {
    maxFiles,
    maxFileSize,
    maxParts: 200,
    maxTotalSize: maxFiles * maxFileSize + megabyte,
  }
  try {
    return await parseFormData(request, limits, (file) => (wasLeftEmpty(file) ? null : file))
  } catch (error) {
    throw asProblem(error, maxFileSize)
  }
}

/** Browsers send a nameless file of no bytes for an empty field; the parser calls it `file-upload`. */
const wasLeftEmpty = ({ name, size }: File) => size === 0 && (name === '' || name === 'file-upload')

/** Looks at an uploaded file: what it is, whether it is accepted, and under which name. */
export async function checkFile(file: File): Promise<CheckedFile> {
  if (file.size > fileLimit) return { ok: false, reason: tooLarge(fileLimit) }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = recogniseDocument(file.name, bytes)
  if (!found.ok) return found
  const name = safeFileName(file.name, found.type)
  return {
    ok: true,
    document: { name, type: found.type, mediaType: mediaTypes[found.type], bytes },
  }
}

/** What is said of a file above a limit of bytes. */
export const tooLarge = (limit: number) =>
  `The file is larger than ${sizeWords(limit)}. Please make it smaller.`

const sizeWords = (bytes: number) =>
  bytes < megabyte ? `${Math.floor(bytes / 1000)} kB` : `${Math.floor(bytes / megabyte)} MB`

function asProblem(error: unknown, limit: number): unknown {
  if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) {
    return new TooLarge(`${tooLarge(limit)} Nothing was saved.`)
  }
  if (error instanceof MaxFilesExceededError) return new Invalid('Please send fewer files at once.')
  if (error instanceof MaxPartsExceededError || error instanceof MaxHeaderSizeExceededError) {
    return new Invalid('The form has more parts than it can have. Please reload the page.')
  }
  if (!(error instanceof FormDataParseError)) return error
  const inner = error.cause
  return inner instanceof Problem
    ? inner
    : new Invalid('The form did not arrive complete. Please send it again.')
}
