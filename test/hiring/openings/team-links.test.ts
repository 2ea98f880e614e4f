import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { enterCareers, findPublicOpening } from '#app/hiring/careers/careers.server.ts'
import { publicOpening } from '#app/hiring/careers/public-opening.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import {
  mostTeamLinks,
  readable,
  teamLinksForm,
} from '#app/hiring/openings/team-links/team-link.ts'
import { changeTeamLinks } from '#app/hiring/openings/team-links/team-links.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { parseForm } from '#app/http/forms.ts'
import { Conflict, Forbidden } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { openings } from '#db/schema/openings.ts'
import { asPublic } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const talk = { title: 'A talk', url: 'https://talks.example/us' }

const posted = (rows: { title: string; url: string }[]) => {
  const form = new FormData()
  for (const [row, { title, url }] of rows.entries()) {
    form.set(`links[${row}].title`, title)
    form.set(`links[${row}].url`, url)
  }
  return parseForm(form, teamLinksForm)
}

describe('what the form takes', () => {
  test('addresses with or without https, and no row that is empty', () => {
    const form = posted([
      { title: ' Our  code ', url: 'code.example/team' },
      { title: '', url: '' },
      { title: 'Old page', url: 'http://old.example/' },
    ])
    expect(form.ok && form.value.links).toEqual([
      { title: 'Our code', url: 'https://code.example/team' },
      { title: 'Old page', url: 'http://old.example/' },
    ])
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://me:pw@a.example',
    'no',
  ])('%s is no web address', (url) => {
    const form = posted([{ title: 'Here', url }])
    expect(!form.ok && form.errors).toEqual({
      'links[0].url': ['This is not a web address, such as example.org/team.'],
    })
  })

  test('a title without an address and an address without a title are asked for', () => {
    const form = posted([
      { title: 'Only this', url: '' },
      { title: '', url: 'a.example' },
    ])
    expect(!form.ok && Object.keys(form.errors)).toEqual(['links[0].url', 'links[1].title'])
  })

  test('no more than fit', () => {
    expect(posted(Array.from({ length: mostTeamLinks }, () => talk)).ok).toBe(true)
    expect(posted(Array.from({ length: mostTeamLinks + 1 }, () => talk)).ok).toBe(false)
  })
})

test('what an import brought in leads to the web or is not shown', () => {
  const stored = [talk, { title: 'Click me', url: 'javascript:alert(1)' }, { title: 'x', url: '' }]
  expect(readable(stored)).toEqual([talk])
})

describe('the links of an opening', () => {
  let opened: TestDatabase
  let manager: Context
  let interviewer: Context
  let id = ''

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    manager = await addMember(opened.database, org, 'hiring-manager')
    interviewer = await addMember(opened.database, org, 'interviewer')
    id = (await addOpening(manager)).id
    await seatMember(manager, {
      openingId: id,
      memberId: interviewer.actor.id,
      part: 'interviewer',
    })
  })
  afterAll(() => opened.close())

  const change = async (ctx: Context, version?: number) => {
    const opening = await findOpening(ctx, id)
    await changeTeamLinks(ctx, {
      openingId: id,
      version: version ?? opening.version,
      links: [talk],
    })
  }

  test('are changed by whoever runs it, with an event, and not over what somebody else saved', async () => {
    await expect(change(interviewer)).rejects.toThrow(Forbidden)
    await change(manager)
    await expect(change(manager, 1)).rejects.toThrow(Conflict)
    expect((await findOpening(interviewer, id)).teamLinks).toEqual([talk])
    const told = await transaction(manager, (tx) =>
      tx.db.select().from(events).where(eq(events.verb, 'opening.team-links-changed')),
    )
    expect(told.map(({ subjectId, data }) => [subjectId, data])).toEqual([[id, { count: 1 }]])
  })

  test('stand on the careers page, and none that does not lead to the web', async () => {
    await publishOpening(manager, id)
    await transaction(manager, (tx) =>
      tx.db
        .update(openings)
        .set({ teamLinks: [{ title: 'Trap', url: 'javascript:alert(1)' }, talk] })
        .where(eq(openings.orgId, tx.org.id)),
    )
    const visitor = await enterCareers(asPublic(manager), manager.org.slug)
    const { slug } = await findOpening(manager, id)
    const { facts, steps } = await findPublicOpening(visitor, slug)
    expect(publicOpening(facts, steps).teamLinks).toEqual([talk])
  })
})
