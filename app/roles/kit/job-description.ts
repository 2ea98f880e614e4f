import { z } from 'zod'
import file from '#templates/roles/job-description.json' with { type: 'json' }

const templateSchema = z.strictObject({
  opening: z.array(z.string()),
  sections: z.array(z.strictObject({ heading: z.string(), lines: z.array(z.string()).min(1) })),
})

const template = templateSchema.parse(file)

/** What fills the template: text for a sentence, a list for bullets; what is empty leaves its line out. */
export type JobDescriptionFacts = Record<string, string | readonly string[] | undefined>

const placeholder = /\{\{(\w+)\}\}/g

const isEmpty = (value: string | readonly string[] | undefined) =>
  value === undefined || value.length === 0

const fillLine = (line: string, facts: JobDescriptionFacts): string[] => {
  const names = [...line.matchAll(placeholder)].map((match) => match[1] ?? '')
  if (names.some((name) => isEmpty(facts[name]))) return []
  const only = names.length === 1 && line === `{{${names[0]}}}` ? facts[names[0] ?? ''] : undefined
  if (only !== undefined && typeof only !== 'string')
    return [only.map((item) => `- ${item}`).join('\n')]
  const text = (value: string | readonly string[] | undefined) =>
    typeof value === 'string' ? value : (value ?? []).join(', ')
  return [line.replace(placeholder, (_, name: string) => text(facts[name]))]
}

/** A job description in Markdown: title, opening lines, and each section for which there are facts. */
export const renderJobDescription = (title: string, facts: JobDescriptionFacts): string => {
  const fill = (lines: readonly string[]) => lines.flatMap((line) => fillLine(line, facts))
  const sections = template.sections.flatMap(({ heading, lines }) => {
    const factual = lines.filter((line) => line.includes('{{'))
    return fill(factual).length > 0 ? [`## ${heading}`, ...fill(lines)] : []
  })
  return `${[`# ${title}`, ...fill(template.opening), ...sections].join('\n\n')}\n`
}
