import { z } from 'zod'
import { Invalid } from '#app/problems.ts'

const text = z.string().max(20_000).optional()

/** One class of characters and an end: megabytes are read once, without a group to come back to. */
const base64 = z.string().regex(/^[\w+/\s-]*={0,2}\s*$/)

const sent = z.object({
  name: text,
  email: text,
  phone: text,
  links: z.union([text, z.array(z.string().max(400)).max(20)]),
  note: text,
  consent: z.union([z.literal(true), z.literal('on')]).optional(),
  notice: text,
  resume: z.object({ filename: z.string().max(300), content: base64 }).optional(),
})

const malformed =
  'The application is not in the shape it should have: strings, `consent: true`, and a `resume` of `filename` and base64 `content`.'

/** An application in JSON as the form it stands for: what it lacks is for the form's own rules to say. */
export function formFrom(json: string): FormData {
  const { resume, links, consent, ...texts } = read(json)
  const form = new FormData()
  for (const [name, value] of Object.entries(texts)) if (value) form.set(name, value)
  if (links) form.set('links', [links].flat().join('\n'))
  if (consent) form.set('consent', 'on')
  if (resume) {
    form.set('resume', new File([Buffer.from(resume.content, 'base64')], resume.filename))
  }
  return form
}

function read(json: string): z.output<typeof sent> {
  try {
    const parsed = sent.safeParse(JSON.parse(json))
    if (parsed.success) return parsed.data
  } catch {
    throw new Invalid('The body is not JSON.')
  }
  throw new Invalid(malformed)
}
