import { isCode, search, type Node, type Rule, type Source } from '#test/support/house/source.ts'

const area = 'app/hiring/portal/'
const spoken = ['aria-label', 'caption', 'hint', 'label', 'lead', 'legend', 'placeholder', 'title']
const refusals = ['Conflict', 'Gone', 'Invalid', 'Unprocessable']
const letter = /\p{L}/u

const isText = (node: Node | undefined): boolean =>
  node?.type === 'TemplateLiteral' ||
  (node?.type === 'Literal' && typeof node.value === 'string' && letter.test(node.value))

const named = (node: Node, names: readonly string[]): boolean =>
  node.type === 'Identifier' && names.includes(node.name)

function isSpoken(node: Node): boolean {
  switch (node.type) {
    case 'JSXText':
      return letter.test(node.value)
    case 'JSXAttribute':
      return (
        node.name.type === 'JSXIdentifier' &&
        spoken.includes(node.name.name) &&
        isText(node.value ?? undefined)
      )
    case 'NewExpression':
      return named(node.callee, refusals) && isText(node.arguments[0])
    case 'CallExpression':
      return named(node.callee, ['redirectWithFlash']) && isText(node.arguments[1])
    default:
      return false
  }
}

const find = (sources: Source[]): string[] =>
  sources
    .filter(
      (source) =>
        isCode(source) && source.path.startsWith(area) && !source.path.startsWith(`${area}words/`),
    )
    .flatMap((source) =>
      search(source, (node) => (isSpoken(node) ? `belongs in ${area}words` : undefined)),
    )

const file = (text: string, name = 'own/a.tsx'): Source[] => [{ path: `${area}${name}`, text }]

export const portalWordsRule: Rule = {
  title: 'what the portal says to candidates stands in its module of words',
  find,
  planted: {
    'words on a page': file('export const A = () => <p>Good day</p>'),
    'the label of a field': file('export const A = () => <Field label="Name" />'),
    'a refusal': file("throw new Invalid('Too late.')", 'own/a.server.ts'),
    'a refusal with a value': file('throw new Invalid(`Wait ${days} days.`)', 'own/a.server.ts'),
    'what a page says afterwards': file("redirectWithFlash(here, 'Saved.')", 'own/a.action.ts'),
  },
  clean: [
    ...file('export const A = () => <p title={said.title}>{said.hello}, “{name}” · 3</p>'),
    ...file("export const words = { hello: 'Good day' }", 'words/english.ts'),
    ...file('redirectWithFlash(`/portal/${slug}`, words.place.saved)', 'own/a.action.ts'),
    { path: 'app/hiring/offers/a.tsx', text: 'export const A = () => <p>Good day</p>' },
  ],
}
