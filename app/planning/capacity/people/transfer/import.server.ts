import { eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Invalid } from '#app/problems.ts'
import { addPerson, changePerson } from '#app/planning/capacity/people/people.server.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { transaction } from '#db/connection.server.ts'
import { staff } from '#db/schema/capacity.ts'
import { readPeople } from './people-rows.ts'

/** What carrying a file out would do; nothing is written. People are known again by their name. */
export const previewImport = (ctx: Context, text: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const roles = await roleNames(tx)
    const { people, problems, ignored } = readPeople(text, roles)
    const known = await knownPeople(tx)
    return {
      problems,
      ignored,
      people: people.map(({ name, role, percent, startsOn }) => ({
        name,
        role: roles[role] ?? role,
        percent,
        startsOn,
        isNew: !known.has(name.toLowerCase()),
      })),
    }
  })

/** Adds the people of a file and changes those who are known; all of it or, with one bad line, nothing. */
export const carryOutImport = (
  ctx: Context,
  text: string,
): Promise<{ added: number; changed: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { people, problems } = readPeople(text, await roleNames(tx))
    if (problems.length > 0 || people.length === 0)
      throw new Invalid('The file has lines that cannot be taken. Check it first.')
    const known = await knownPeople(tx)
    let changed = 0
    for (const person of people) {
      const before = known.get(person.name.toLowerCase())
      if (before) {
        const { id, version, memberId, source } = before
        await changePerson(tx, id, { ...person, version, memberId: memberId ?? '', source })
        changed += 1
      } else await addPerson(tx, person)
    }
    const data = { added: people.length - changed, changed }
    await record(tx, {
      verb: 'capacity.imported',
      subject: { type: 'organisation', id: tx.org.id },
      data,
    })
    return data
  })

async function knownPeople(tx: InTransaction) {
  const rows = await tx.db
    .select({
      id: staff.id,
      name: staff.name,
      version: staff.version,
      memberId: staff.memberId,
      source: staff.source,
    })
    .from(staff)
    .where(eq(staff.orgId, tx.org.id))
  return new Map(rows.map((row) => [row.name.toLowerCase(), row]))
}
