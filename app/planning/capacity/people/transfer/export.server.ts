import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findPeople } from '#app/planning/capacity/ledger/ledger.server.ts'
import { transaction } from '#db/connection.server.ts'

/** Everybody whose time is planned as rows of a file, which is an event itself. */
export const exportPeople = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const people = await findPeople(tx)
    await record(tx, {
      verb: 'capacity.exported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { count: people.length },
    })
    return people.map(({ name, role, share, startsOn, endsOn, ramp, skills }) => ({
      name,
      role,
      percent: Math.round(share * 100),
      starts: startsOn,
      ends: endsOn ?? '',
      ramp: ramp.map((part) => Math.round(part * 100)).join(', '),
      skills: Object.entries(skills)
        .map(([key, level]) => `${key}: ${level}`)
        .join(', '),
    }))
  })
