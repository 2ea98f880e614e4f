import { isFullRun } from '#test/support/full-run.ts'
import { importsOf, isCode, type Source } from '#test/support/house/source.ts'

const door = 'test/support/database.ts'

/** The tests that reach the database, directly or through what they import: they run on both engines. */
export function databaseTests(sources: Source[]): string[] {
  const imports = new Map(
    sources.filter(isCode).map((source) => [
      source.path,
      importsOf(source)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target),
    ]),
  )
  const reaches = (path: string, seen = new Set<string>()): boolean => {
    if (path === door) return true
    if (seen.has(path) || !path.startsWith('test/')) return false
    seen.add(path)
    return (imports.get(path) ?? []).some((target) => reaches(target, seen))
  }
  return [...imports.keys()].filter((path) => /\.test\.tsx?$/.test(path) && reaches(path))
}

/** The edge of the web, and who may what, are above the engine. */
const above = /\/web\/(edge|access)\//
const ofTheEngine = /\/(db|queue|durability|audit|tenancy|moving|histories)\//
const ofSeveralAtOnce =
  /at once|at the same time|rival|twice|two (people|editors)|\brace|\blocks?\b/i

/**
 * What the second engine is asked in a normal run: all that is of the engine itself or of several at once, and one of
 * six of the rest, in their order. A full run leaves nothing out.
 */
export function meetingPostgres(sources: Source[]): string[] {
  const all = databaseTests(sources)
  if (isFullRun) return all
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const isOften = (path: string) =>
    ofTheEngine.test(path) || ofSeveralAtOnce.test(texts.get(path) ?? '')
  const below = all.filter((path) => !above.test(path))
  const rest = below.filter((path) => !isOften(path))
  return [...below.filter(isOften), ...rest.filter((_, at) => at % 6 === 0)]
}
