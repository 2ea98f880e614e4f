import { z } from 'zod'
import prdFile from '#templates/documents/prd.json' with { type: 'json' }
import prFaqFile from '#templates/documents/pr-faq.json' with { type: 'json' }

const field = z.strictObject({ key: z.string(), label: z.string(), hint: z.string() })

const section = z.strictObject({
  key: z.string(),
  title: z.string(),
  guidance: z.string(),
  required: z.boolean(),
  judgement: z.array(field),
})

export const prdSections = z.array(section).parse(prdFile)
export const prFaqSections = z.array(section).parse(prFaqFile)
