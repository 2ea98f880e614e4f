import type { App } from '#app/application.ts'
import type { Access, Context } from '#app/accounts/context.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { testNow } from '#test/support/people.ts'
import { browserOf, dataAddress } from '#test/web/access/asking.ts'
import type { Worlds } from '#test/web/access/world/worlds.ts'
import { mailingActs } from './acts.ts'
import type { Cast } from './act.ts'
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
  const { refused, mails, file } = await carryOut(worlds, app, name)
  const written = mails.map((mail) => withoutTokens(withoutKeys(JSON.stringify(mail))))
  return [refused, file, ...written].toSorted().join('\n')
}

/** Drawn anew whatever the world is like: ways in, and what a mail leads to that has just come into being. */
const withoutTokens = (mail: string): string =>
  mail.replaceAll(/(links|referral|erasures)\/[\w-]+/g, '$1/')

type SentMail = { to: string; subject: string; text: string }

type Outcome = { refused: string; file: string; mails: SentMail[] }

/** What an act is refused with, if it is, what file it makes, and what the candidate is sent. */
export async function carryOut(worlds: Worlds, app: App, name: string): Promise<Outcome> {
  const cast = await castOf(worlds, app)
  const said = await mailingActs[name]?.carryOut(cast).then(
    (file) => ({ refused: '', file: typeof file === 'string' ? file : '' }),
    (error: unknown) => ({ refused: String(error), file: '' }),
  )
  const rows = (await worlds.ask(
    `select coalesce(json_agg(payload ->> 'sealed' order by key), '[]') from queue.outbox where kind = 'mail'`,
  )) as string[]
  const address = await worlds.ask(
    `select email from hiring.candidates where id = '${cast.ids.candidate}'`,
  )
  const { secret } = app.application.services
  const mails = rows
    .map((sealed) => JSON.parse(openSealedText(secret, 'mail', sealed)) as SentMail)
    .filter(({ to }) => to === address)
  return { refused: '', file: '', ...said, mails }
}

async function castOf({ here, ask }: Worlds, app: App): Promise<Cast> {
  const { database: db, services } = app.application
  const { org, ids } = here
  const acting = { db, org, services, now: testNow }
  const member = async (id: string, access: Access): Promise<Context> => {
    const userId = String(await ask(`select user_id from accounts.members where id = '${id}'`))
    const named = { name: `${access} of here`, access, timeZone: 'UTC' }
    return { ...acting, actor: { kind: 'member', id, userId, ...named } }
  }
  return {
    ids,
    ask,
    manager: await member(ids.managerMember, 'hiring-manager'),
    recruiter: await member(ids.recruiterMember, 'recruiter'),
    admin: await member(ids.adminMember, 'admin'),
    system: { ...acting, actor: { kind: 'system', id: null, name: 'Groundwork' } },
    candidate: {
      ...acting,
      actor: { kind: 'candidate', id: ids.candidate, name: 'candidacy of here' },
      session: ids.candidate,
      timeZone: 'UTC',
    },
  }
}
