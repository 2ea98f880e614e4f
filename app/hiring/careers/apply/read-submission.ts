import { checkFile, fileLimit } from '#app/files/uploads.ts'
import type { CheckedFile } from '#app/files/uploads.ts'
import { parseForm } from '#app/http/forms.ts'
import type { FormErrors } from '#app/http/forms.ts'
import { applicationSchema } from '#app/hiring/candidates/applications/application.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { resumeText } from './json-resume.ts'
import { refusedSubmission, trapField } from './submission.ts'
import type { Submission } from './submission.ts'

/** Reads a sent application: its fields, its résumé, and whether a program filled in the field that nobody sees. */
export async function readSubmission(form: FormData, notice: string): Promise<Submission> {
  if (form.get(trapField)) return { ok: 'trapped' }
  const read = parseForm(form, applicationSchema)
  const errors: FormErrors = read.ok ? {} : { ...read.errors }
  if (read.ok && read.value.notice !== notice) errors.consent = [words.privacy.changed]
  const file = form.get('resume')
  if (!(file instanceof File)) errors.resume = [words.apply.noResume]
  const checked = file instanceof File ? await checkResume(file) : null
  if (checked && !checked.ok) {
    return refusedSubmission(statusFor(file), { ...errors, resume: [checked.reason] })
  }
  if (!read.ok || !checked || Object.keys(errors).length > 0) return refusedSubmission(400, errors)
  return { ok: true, fields: read.value, document: checked.document }
}

/** A JSON Resume is kept as the text it says; anything else as it was sent. */
async function checkResume(file: File): Promise<CheckedFile> {
  if (!/\.json$/i.test(file.name) || file.size > fileLimit) return checkFile(file)
  const text = resumeText(await file.text())
  if (text === null) return { ok: false, reason: words.apply.noJsonResume }
  return checkFile(new File([text], file.name.replace(/json$/i, 'md')))
}

function statusFor(file: FormDataEntryValue | null): 400 | 413 | 415 {
  if (!(file instanceof File) || file.size === 0) return 400
  return file.size > fileLimit ? 413 : 415
}
