import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillTemplate } from './template.ts'
import type { Words } from './template.ts'

const sources = new Map<string, string>()

/** Subject and text of `templates/mail/<name>.md`, filled with the values. */
export function mailWords(name: string, values: Record<string, string>): Words {
  const source = sources.get(name) ?? read(name)
  sources.set(name, source)
  return fillTemplate(source, values)
}

function read(name: string): string {
  if (!/^[a-z-]+$/.test(name)) throw new Error(`“${name}” is not the name of a mail template.`)
  return readFileSync(join(process.cwd(), 'templates/mail', `${name}.md`), 'utf8')
}
