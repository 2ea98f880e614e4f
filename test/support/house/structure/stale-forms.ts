import { isCode, type Rule, type Source } from '#test/support/house/source.ts'

const one = (path: string, text: string): Source[] => [{ path, text }]

/** The router does not ask loaders again after a refusal: with script the next save would be refused too, for ever. */
export const staleFormsRule: Rule = {
  title: 'a page that gives a stale form back asks for the newest version',
  find: (sources) =>
    sources
      .filter(isCode)
      .filter(({ path }) => path.endsWith('.page.tsx'))
      .filter(({ text }) => /\bstaleForm\(/.test(text) && !/\bshouldRevalidate\b/.test(text))
      .map(({ path }) => `${path} keeps the old version`),
  planted: {
    'no word of it': one('app/a.page.tsx', 'export const action = () => staleForm(form, error)'),
  },
  clean: one(
    'app/a.page.tsx',
    'export const action = () => staleForm(form, error)\nexport const shouldRevalidate = () => true',
  ),
}
