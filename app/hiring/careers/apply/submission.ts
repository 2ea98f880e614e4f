import type { Document } from '#app/files/uploads.ts'
import type { FormErrors } from '#app/http/forms.ts'
import type { ApplicationFields } from '#app/hiring/candidates/applications/application.ts'

/** A form on a public page, per address and opening: many people share an address, so it is not tight. */
export const applicationLimit = { name: 'application', times: 30, seconds: 600 }

/** A field that people do not see and programs fill in. */
export const trapField = 'website'

export type Submission =
  | { ok: true; fields: ApplicationFields; document: Document }
  | { ok: false; status: 400 | 410 | 413 | 415 | 429; errors: FormErrors }
  | { ok: 'trapped' }

export const refusedSubmission = (
  status: 400 | 410 | 413 | 415 | 429,
  errors: FormErrors,
): Submission => ({ ok: false, status, errors })
