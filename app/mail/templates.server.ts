import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillTemplate } from './template.ts'
import type { Words } from './template.ts'

const sources = new Map<string, string>()

/** Subject and text of `templates/mail/<name>.md`, filled with the values. */
export const mailWords = (name: string, values: Record<string, string>): Words =>
  fillTemplate(mailSource(name), values)

/** The template itself, as it comes with the product. */
export function mailSource(name: string): string {
  const source = sources.get(name) ?? read(name)
  sources.set(name, source)
  return source
}

function read(name: string): string {
  if (!/^[a-z-]+$/.test(name)) throw new Error(`“${name}” is not the name of a mail template.`)
  return readFileSync(join(process.cwd(), 'templates/mail', `${name}.md`), 'utf8')
}
