import { isCode, search, type Node, type Rule, type Source } from '#test/support/house/source.ts'

const door = 'app/ui/markup/written.tsx'
/** Takes HTML as it is: for the one place that has React draw pages. */
const taken = 'drawnMarkup'
const drawing = 'app/drawing.tsx'
const raw = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML']

/** Inside a tag a value is safe between double quotes alone; what stands there as an attribute, `markup` judges itself. */
const unquoted = /<\/?$|=\s*'?$/

const named = (node: Node | null | undefined): string | undefined =>
  node?.type === 'Identifier' || node?.type === 'JSXIdentifier' ? node.name : undefined

function rawName(node: Node): string | undefined {
  if (node.type === 'JSXAttribute') return named(node.name)
  if (node.type === 'MemberExpression') return named(node.property)
  return node.type === 'Property' ? named(node.key) : undefined
}

function judge(node: Node, path: string): string | undefined {
  if (node.type === 'CallExpression' && named(node.callee) === taken && path !== drawing)
    return `takes HTML as it is past ${drawing}`
  if (node.type === 'TaggedTemplateExpression' && named(node.tag) === 'markup') {
    const texts = node.quasi.quasis.slice(0, -1)
    if (texts.some(({ value }) => unquoted.test(value.raw))) return 'puts a value outside of quotes'
  }
  const name = rawName(node)
  return name && raw.includes(name) && path !== door ? `writes HTML past ${door}` : undefined
}

const find = (sources: Source[]) =>
  sources
    .filter((source) => isCode(source) && source.path.startsWith('app/'))
    .flatMap((source) => search(source, (node) => judge(node, source.path)))

const one = (text: string, path = 'app/ui/a.tsx'): Source[] => [{ path, text }]

export const markupRule: Rule = {
  title: 'HTML made as text has one door, and its values stand in text or in double quotes',
  find,
  planted: {
    'HTML set on an element': one('export const A = () => <p dangerouslySetInnerHTML={a} />'),
    'HTML among the props': one('export const a = { dangerouslySetInnerHTML: b }'),
    'HTML set by hand': one('element.innerHTML = text'),
    'HTML taken as it is': one('export const a = drawnMarkup(text)', door),
    'HTML set where pages are drawn': one('element.innerHTML = text', drawing),
    'a value without quotes': one('export const a = markup`<a href=${to}>there</a>`'),
    'a value in single quotes': one("export const a = markup`<a href='${to}'>there</a>`"),
    'a value as a tag': one('export const a = markup`<${tag}>there`'),
  },
  clean: [
    ...one('export const A = () => <p dangerouslySetInnerHTML={a} />', door),
    ...one('export const a = drawnMarkup(renderToString(b))', drawing),
    ...one('export const a = markup`<a href="${to}">${text}</a>`'),
  ],
}
