import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './source.ts'

const root = join(import.meta.dirname, '../../..')
const skipped = new Set(['node_modules', 'build', 'test-results', '.git', '.react-router', '.data'])
const binary = /\.(pdf|docx|png|ico|woff2|zip|gz|tgz)$/

/** Every file of the repository that people write, with its text. */
export function readTree(folder = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (skipped.has(entry.name)) return []
    if (entry.isDirectory()) return readTree(path)
    if (!entry.isFile()) return []
    return [{ path, text: binary.test(path) ? '' : readFileSync(join(root, path), 'utf8') }]
  })
}
