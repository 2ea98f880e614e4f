import { folderOf, isCode, type Rule, type Source } from '#test/support/house/source.ts'

const forbidden = new Set(['utils', 'lib', 'helpers', 'services', 'common', 'misc', 'dialogs'])
const maxFilesPerFolder = 12
const crowded = /^(db\/(schema|data-map|seed|migrations)|templates|prompts|app\/public)(\/|$)/

const framework = /^app\/((server|worker|routes)\.ts|(root|entry\.\w+)\.tsx)$/

const topLevel = new Set([
  'app',
  'db',
  'prompts',
  'templates',
  'test',
  'README.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  'react-router.config.ts',
  'Dockerfile',
  'compose.yaml',
])

function findNames(sources: Source[]): string[] {
  return sources
    .filter(({ path }) =>
      folderOf(path)
        .split('/')
        .some((part) => forbidden.has(part)),
    )
    .map(({ path }) => `${path} is in a folder with a forbidden name`)
}

function findTop(sources: Source[]): string[] {
  const tops = new Set(sources.map(({ path }) => path.split('/')[0] ?? ''))
  return [...tops]
    .filter((name) => !topLevel.has(name) && !name.startsWith('.'))
    .map((name) => `${name} does not belong at the top level`)
}

function findCrowds(sources: Source[]): string[] {
  const counts = new Map<string, number>()
  for (const source of sources) {
    const folder = folderOf(source.path)
    if (!isCode(source) || crowded.test(folder) || framework.test(source.path)) continue
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > maxFilesPerFolder)
    .map(([folder, count]) => `${folder || 'the top level'} holds ${count} files`)
}

const files = (folder: string, count: number): Source[] =>
  Array.from({ length: count }, (_, index) => ({ path: `${folder}/file-${index}.ts`, text: '' }))

export const namesRule: Rule = {
  title: 'no folder is called by a forbidden name',
  find: findNames,
  planted: {
    utils: [{ path: 'app/hiring/utils/a.ts', text: '' }],
    'helpers in tests': [{ path: 'test/helpers/a.ts', text: '' }],
    dialogs: [{ path: 'app/ui/dialogs/a.tsx', text: '' }],
  },
  clean: [{ path: 'app/ui/utils.ts', text: '' }],
}

export const topLevelRule: Rule = {
  title: 'the top level is fixed',
  find: findTop,
  planted: {
    'a folder': [{ path: 'scripts/a.ts', text: '' }],
    'a file': [{ path: 'NOTES.md', text: '' }],
  },
  clean: [
    { path: 'app/a.ts', text: '' },
    { path: '.oxlintrc.json', text: '' },
    { path: 'Dockerfile', text: '' },
  ],
}

export const crowdsRule: Rule = {
  title: `at most ${maxFilesPerFolder} files per folder`,
  find: findCrowds,
  planted: { 'a crowd': files('app/hiring', maxFilesPerFolder + 1) },
  clean: [...files('app/hiring', maxFilesPerFolder), ...files('db/schema', 30)],
}
