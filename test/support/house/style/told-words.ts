import { isCode, search, type Node, type Rule, type Source } from '#test/support/house/source.ts'

const areas = ['app/hiring/careers/', 'app/hiring/portal/']
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

function find(sources: Source[]): string[] {
  return sources.filter(isCode).flatMap((source) => {
    const area = areas.find((one) => source.path.startsWith(one))
    if (!area || source.path.startsWith(`${area}words/`)) return []
    return search(source, (node) => (isSpoken(node) ? `belongs in ${area}words` : undefined))
  })
}

const file = (text: string, name = 'portal/own/a.tsx'): Source[] => [
  { path: `app/hiring/${name}`, text },
]

export const toldWordsRule: Rule = {
  title: 'what careers and portal say to candidates stands in their modules of words',
  find,
  planted: {
    'words on a page': file('export const A = () => <p>Good day</p>'),
    'words on a careers page': file('export const A = () => <p>Good day</p>', 'careers/a.tsx'),
    'the label of a field': file('export const A = () => <Field label="Name" />'),
    'a refusal': file("throw new Invalid('Too late.')", 'portal/own/a.server.ts'),
    'a refusal with a value': file(
      'throw new Invalid(`Wait ${days} days.`)',
      'portal/own/a.server.ts',
    ),
    'what a page says afterwards': file(
      "redirectWithFlash(here, 'Saved.')",
      'portal/own/a.action.ts',
    ),
  },
  clean: [
    ...file('export const A = () => <p title={said.title}>{said.hello}, “{name}” · 3</p>'),
    ...file("export const words = { hello: 'Good day' }", 'portal/words/english.ts'),
    ...file("export const words = { hello: 'Good day' }", 'careers/words/english.ts'),
    ...file('redirectWithFlash(`/portal/${slug}`, words.place.saved)', 'portal/own/a.action.ts'),
    { path: 'app/hiring/offers/a.tsx', text: 'export const A = () => <p>Good day</p>' },
  ],
}
