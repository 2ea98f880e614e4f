import { eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { findPreparation } from '#app/accounts/providers/preparation/preparation.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { identityProviders } from '#db/schema/identity.ts'
import { openFalseProvider, type FalseProvider } from '#test/support/identity/false-provider.ts'
import { comeBackAs, proveDomain } from '#test/support/identity/ways.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPerson, moveTo } from '#test/support/scim/directory.ts'
import type { Fields, Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

export const secretOfAdmin = 'the secret that the admin typed'

/** Organisations with a proved domain, in which an admin prepares a provider of their own. */
export class Preparing {
  owner!: Context
  admin!: Context
  domain = ''
  #count = 0

  readonly web: Web
  readonly provider: FalseProvider
  readonly rogue: FalseProvider

  private constructor(web: Web, provider: FalseProvider, rogue: FalseProvider) {
    this.web = web
    this.provider = provider
    this.rogue = rogue
  }

  static async open(): Promise<Preparing> {
    const web = await openWeb({ env: { ALLOW_PRIVATE_ADDRESSES: '1' } })
    return new Preparing(web, await openFalseProvider(), await openFalseProvider())
  }

  async begin(): Promise<void> {
    const slug = `prep-${++this.#count}`
    const org = await addOrganisation(this.web.data.database, `Company ${slug}`, slug)
    this.domain = `${slug}.example`
    this.owner = await addMember(this.web.data.database, org, 'owner', 'Olga')
    await moveTo(this.owner, `olga@${this.domain}`)
    this.admin = await addPerson(this.owner, 'admin', `adam@${this.domain}`)
    await proveDomain(this.owner, this.domain)
    this.rogue.lie({})
  }

  async close(): Promise<void> {
    await this.web.close()
    await this.provider.close()
    await this.rogue.close()
  }

  get home() {
    return `/${this.owner.org.slug}`
  }

  get here() {
    return `${this.home}/settings/sign-in`
  }

  at = (step: string) => `${this.here}/preparation/${step}`

  seen = async () => (await findPreparation(this.owner))?.id ?? ''

  /** What is in force. */
  rows = () =>
    accountsTransaction(this.owner, (tx) =>
      tx.db.select().from(identityProviders).where(eq(identityProviders.orgId, tx.org.id)),
    )

  mailsTo = async (email: string) =>
    (await waitingMails(this.web.data.database, this.owner.services.secret)).filter(
      ({ to }) => to === email,
    )

  async #shown(): Promise<Fields> {
    const [connected] = await this.rows()
    return { preparation: await this.seen(), _version: String(connected?.version ?? 0) }
  }

  /** Sends the form of the page as this person sees it. */
  async prepare(fields: Fields = {}, who = this.admin): Promise<Response> {
    const typed = { name: 'Rogue ID', issuer: this.rogue.issuer, clientId: 'groundwork' }
    const visitor = await this.web.as(who)
    const secret = { clientSecret: secretOfAdmin }
    return visitor.post(this.here, { ...typed, ...secret, ...(await this.#shown()), ...fields })
  }

  async confirm(visitor: Visitor, fields: Fields = {}): Promise<number> {
    const shown = { ...(await this.#shown()), ...fields }
    return (await visitor.post(this.at('confirmation'), shown)).status
  }

  come = (email: string, visitor = this.web.visitor(), through = this.provider) =>
    comeBackAs(visitor, through, { slug: this.owner.org.slug, email })

  /** A browser in which the owner has come through the connected provider alone. */
  async throughProvider(): Promise<Visitor> {
    const email = `olga@${this.domain}`
    await this.come(email, await this.web.as(this.owner))
    const visitor = this.web.visitor()
    if ((await this.come(email, visitor)) !== this.home) throw new Error('They did not come in.')
    return visitor
  }
}
