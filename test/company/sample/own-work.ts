import type { Context } from '#app/accounts/context.ts'
import { company, team } from '#db/seed/company.ts'
import { addSomebody } from '#test/support/candidates.ts'
import { addOpening } from '#test/support/openings.ts'
import { testNow } from '#test/support/people.ts'
import type { Web } from '#test/support/web/web.ts'

/** Somebody of the sample company in the running application. */
export function actingAs({ app }: Web, key: string): Context {
  const person = team.find((member) => member.key === key)
  if (!person) throw new Error(`Nobody in the sample company is called ${key}.`)
  const { id, userId, name, access, timeZone } = person
  const { database: db, services } = app.application
  const org = { id: company.id, slug: company.slug, name: company.name }
  return {
    db,
    org,
    services,
    now: testNow,
    actor: { kind: 'member', id, userId, name, access, timeZone },
  }
}

export const openOwnOpening = async (ctx: Context): Promise<string> => (await addOpening(ctx)).id

export const addApplicant = (ctx: Context, openingId: string, name: string) =>
  addSomebody(ctx, openingId, {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`,
  })
