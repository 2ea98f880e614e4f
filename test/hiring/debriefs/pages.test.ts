import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb } from '#test/support/web/web.ts'
import type { Web } from '#test/support/web/web.ts'
import { addReady, addWorld, interview, sayYes } from './world.ts'
import type { Debriefs } from './world.ts'

describe('the pages of a debrief, without script', () => {
  let web: Web
  let people: Debriefs
  const pathOf = (candidacyId: string, page: string) =>
    `/${people.manager.org.slug}/candidacies/${candidacyId}/${page}`
  const textOf = async (ctx: Context, path: string) => {
    const answer = await (await web.as(ctx)).get(path)
    return { status: answer.status, text: await answer.text() }
  }

  beforeAll(async () => {
    web = await openWeb()
    const { database } = web.data
    const org = await addOrganisation(database)
    const add = (access: Parameters<typeof addMember>[2], name: string) =>
      addMember(database, org, access, name)
    people = {
      opened: web.data,
      manager: await add('hiring-manager', 'Mona'),
      admin: await add('admin', 'Adil'),
      recruiter: await add('recruiter', 'Rita'),
      ann: await add('interviewer', 'Ann'),
      bea: await add('interviewer', 'Bea'),
      other: await add('interviewer', 'Otto'),
      stranger: await addMember(database, await addOrganisation(database), 'owner', 'Sam'),
    }
  })
  afterAll(() => web.close())

  test('an interviewer states a view; what is missing comes back with what was typed', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4, 4])
    const ann = await web.as(people.ann)
    const refused = await ann.post(pathOf(world.candidacyId, 'view'), { text: 'Typed words' })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Typed words')
    expect(page).toContain('Say what you recommend.')
    const view = { recommendation: 'yes', text: 'Typed words' }
    const taken = await ann.post(pathOf(world.candidacyId, 'view'), view)
    expect(taken.status).toBe(303)
    const { text } = await textOf(people.manager, pathOf(world.candidacyId, 'debrief'))
    expect(text).toContain('Typed words')
    expect(text).toContain('Bea has not stated a view yet')
  })

  test('a decision against the rule is refused without a reason, made with one, and shown', async () => {
    const { candidacyId } = await addReady(people, [2, 2, 2, 2])
    const manager = await web.as(people.manager)
    const path = pathOf(candidacyId, 'decision')
    const refused = await manager.post(path, { outcome: 'hire', notes: 'Kept notes' })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Kept notes')
    expect(page).toContain('Say why you decide otherwise')
    const decided = {
      _key: 'one key for both',
      outcome: 'hire',
      overrideReason: 'Learns fast',
      'dissent[0].memberId': people.ann.actor.id,
      'dissent[0].text': 'Not yet',
    }
    expect((await manager.post(path, decided)).status).toBe(303)
    expect((await manager.post(path, decided)).status).toBe(303)
    expect((await manager.post(path, { ...decided, _key: 'another' })).status).toBe(409)
    const { text } = await textOf(people.ann, path)
    for (const words of ['Learns fast', 'Not yet', 'the composite is the same'])
      expect(text).toContain(words)
  })

  test('opens for who may read it, with its charts as tables too', async () => {
    const world = await addReady(people)
    const path = pathOf(world.candidacyId, 'debrief')
    const { status, text } = await textOf(people.manager, path)
    expect(status).toBe(200)
    for (const words of [
      'Where people differ',
      'Data table',
      'Reliability of the panel',
      'Record the decision',
    ])
      expect(text).toContain(words)
    expect((await textOf(people.other, path)).status).toBe(403)
    expect((await textOf(people.stranger, path)).status).toBe(404)
    const home = `/${people.manager.org.slug}`
    for (const page of [
      `${home}/debriefs`,
      `${home}/debriefs?show=decided`,
      `${home}/interviews/calibration`,
      `${home}/openings/${world.openingId}/finalists`,
      pathOf(world.candidacyId, 'view'),
      pathOf(world.candidacyId, 'decision'),
    ])
      expect((await textOf(people.manager, page)).status).toBe(200)
  })

  test('leads from the glance over what people differ on to the decision, and only then to the figures', async () => {
    const { candidacyId } = await addReady(people)
    const { text } = await textOf(people.manager, pathOf(candidacyId, 'debrief'))
    const order = ['glance', 'differences', 'decision', 'evidence', 'statistics']
    const places = order.map((id) => text.indexOf(`<section id="${id}"`))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const folded = text.slice(
      text.lastIndexOf('<details', text.indexOf('Reliability of the panel')),
    )
    expect(folded).toMatch(/^<details><summary>Interviewers agree well/)
  })

  test('keeps everything of a sealed stage out of the page', async () => {
    const world = await addWorld(people)
    await interview(people, world, [1, 5, 1])
    for (const ctx of [people.manager, people.admin, people.ann]) {
      const { text } = await textOf(ctx, pathOf(world.candidacyId, 'debrief'))
      expect(text).toContain('Scorecards are still sealed')
      expect(text).not.toContain('their method')
    }
    const early = sayYes(people.manager, world.candidacyId)
    await expect(early).rejects.toThrow(/opens when/)
  })
})
