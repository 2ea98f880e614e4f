import { importsOf, isCode, type Rule, type Source } from '#test/support/house/source.ts'

const folder = 'app/accounts/providers/preparation/'
const table = /\bpreparedProviders\b|\bprepared_providers\b/
/** Pages that show what waits; nothing that lets people in is among them. */
const readers = /^app\/(accounts\/providers\/settings|company\/today)\//

const find = (sources: Source[]) =>
  sources
    .filter((source) => isCode(source) && source.path.startsWith('app/'))
    .filter(({ path }) => !path.startsWith(folder))
    .flatMap((source) => [
      ...(table.test(source.text)
        ? [`${source.path} reads prepared providers past their door`]
        : []),
      ...importsOf(source)
        .filter(({ target }) => target.startsWith(folder) && !readers.test(source.path))
        .map(({ line }) => `${source.path}:${line} knows of prepared providers`),
    ])

const one = (path: string, text: string): Source[] => [{ path, text }]
const imported = (path: string, target: string) => one(path, `import { x } from '${target}'\nx()\n`)

export const preparationRule: Rule = {
  title: 'a provider that waits for an owner is known to the pages about it alone',
  find,
  planted: {
    'the table in a sign-in': imported(
      'app/accounts/engine/a.server.ts',
      '#db/schema/identity.ts',
    ).map(({ path, text }) => ({ path, text: text.replaceAll('x', 'preparedProviders') })),
    'the table by its name': one(
      'app/accounts/sessions/a.server.ts',
      'export const a = sql`select 1 from accounts.prepared_providers`\n',
    ),
    'its verbs in a sign-in': imported(
      'app/accounts/providers/known-provider.server.ts',
      './preparation/preparation.server.ts',
    ),
    'its verbs in a directory': imported(
      'app/accounts/scim/a.feed.ts',
      '#app/accounts/providers/preparation/preparation.server.ts',
    ),
  },
  clean: [
    ...one(`${folder}a.server.ts`, 'export const a = preparedProviders\n'),
    ...imported('app/company/today/a.server.ts', `#${folder}a.server.ts`),
    ...imported('app/accounts/providers/settings/a.page.tsx', `#${folder}a.ts`),
  ],
}
