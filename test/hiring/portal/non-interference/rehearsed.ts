import type { App } from '#app/application.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { testNow } from '#test/support/people.ts'
import { browserOf, dataAddress } from '#test/web/access/asking.ts'
import type { Worlds } from '#test/web/access/world/worlds.ts'
import { mailingActs } from './acts.ts'
import type { Cast } from './acts.ts'
import { candidateAddresses } from './addresses.ts'

export type View = { address: string; as: 'page' | 'data' } | { act: string }

/** Everything a candidate can be shown or sent. */
export const allViews: View[] = [
  ...Object.keys(candidateAddresses).flatMap((address) => [
    { address, as: 'page' as const },
    { address, as: 'data' as const },
  ]),
  ...Object.keys(mailingActs).map((act) => ({ act })),
]

/** What the candidate of a world is shown or sent, byte by byte, in the worlds as they stand. */
export async function lookAt(worlds: Worlds, app: App, view: View): Promise<string> {
  return 'act' in view ? mailsAfter(worlds, app, view.act) : bodyOf(worlds, app, view)
}

async function bodyOf(
  { here, there }: Worlds,
  app: App,
  { address, as }: { address: string; as: 'page' | 'data' },
): Promise<string> {
  const path = candidateAddresses[address]?.(here) ?? ''
  const browser = browserOf(app, 'candidate', here, there)
  const answer = await browser.get(as === 'data' ? dataAddress(path) : path)
  const { status, headers } = answer
  const told = ['content-type', 'content-disposition', 'etag', 'location', 'last-modified']
  const head = told.map((name) => `${name}: ${headers.get(name)}`).join('\n')
  return `${status}\n${head}\n\n${withoutKeys(await answer.text())}`
}

/** Nonce, keys of forms, the moment of asking, the identity of what is new: drawn anew whatever the world is like. */
const withoutKeys = (body: string): string =>
  body
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/DTSTAMP:\w+|UID:[\w-]+/g, '')
    .replaceAll(/(name="_key" value=|"formKey",)"[0-9a-f-]{36}/g, '$1')

async function mailsAfter(worlds: Worlds, app: App, name: string): Promise<string> {
  const act = mailingActs[name]
  const cast = await castOf(worlds, app)
  const refused = await act?.(cast).then(
    () => '',
    (error: unknown) => String(error),
  )
  const rows = (await worlds.ask(
    `select coalesce(json_agg(payload ->> 'sealed' order by key), '[]') from queue.outbox where kind = 'mail'`,
  )) as string[]
  const address = await worlds.ask(
    `select email from hiring.candidates where id = '${cast.ids.candidate}'`,
  )
  const { secret } = app.application.services
  const mails = rows
    .map((sealed) => JSON.parse(openSealedText(secret, 'mail', sealed)) as { to: string })
    .filter(({ to }) => to === address)
  return [
    refused,
    ...mails.map((mail) => withoutKeys(JSON.stringify(mail).replace(/links\/[\w-]+/, ''))),
  ]
    .toSorted()
    .join('\n')
}

async function castOf({ here, ask }: Worlds, app: App): Promise<Cast> {
  const { database: db, services } = app.application
  const { org, ids } = here
  const acting = { db, org, services, now: testNow }
  const userId = String(
    await ask(`select user_id from accounts.members where id = '${ids.managerMember}'`),
  )
  const named = { name: 'manager of here', access: 'hiring-manager', timeZone: 'UTC' } as const
  return {
    ids,
    manager: { ...acting, actor: { kind: 'member', id: ids.managerMember, userId, ...named } },
    candidate: {
      ...acting,
      actor: { kind: 'candidate', id: ids.candidate, name: 'candidacy of here' },
      session: ids.candidate,
      timeZone: 'UTC',
    },
  }
}
