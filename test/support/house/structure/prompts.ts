import { isCode, search, type Rule, type Source } from '#test/support/house/source.ts'

function find(sources: Source[]): string[] {
  const spoken = new Set(
    sources
      .filter((source) => isCode(source) && source.path.startsWith('app/'))
      .flatMap((source) => {
        const words: string[] = []
        search(source, (node) => {
          if (node.type === 'Literal' && typeof node.value === 'string') words.push(node.value)
          return undefined
        })
        return words
      }),
  )
  return sources
    .map(({ path }) => /^prompts\/(.+)\.prompt$/.exec(path)?.[1])
    .filter((name) => name !== undefined && !spoken.has(name))
    .map((name) => `prompts/${name}.prompt is used by nothing`)
}

const prompt: Source = { path: 'prompts/writing/draft-post.prompt', text: '' }

export const promptsRule: Rule = {
  title: 'every prompt is used',
  find,
  planted: { 'an unused prompt': [prompt, { path: 'app/writing/a.ts', text: "ask('writing')" }] },
  clean: [prompt, { path: 'app/writing/a.server.ts', text: "ask('writing/draft-post')" }],
}
