import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { subjectChecks } from '#app/company/writing/post-checks.ts'
import { beginPost, copyPost } from '#app/writing/posts/keeping/beginning.server.ts'
import {
  addFact,
  changePicture,
  changeText,
  fillPattern,
  makeLettersPlain,
} from '#app/writing/posts/keeping/changing.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import {
  archivePost,
  markPosted,
  markReady,
  restorePost,
  schedulePost,
  takeBack,
} from '#app/writing/posts/keeping/states.server.ts'
import { listPosts } from '#app/writing/posts/list/listing.server.ts'
import type { PostFilters } from '#app/writing/posts/list/listing.server.ts'
import { reminderOf } from '#app/writing/posts/schedule/reminder.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addPost, closedFacts, openFacts, storyOfTwoSides } from '#test/support/posts.ts'

let data: TestDatabase
let planner: Context
let viewer: Context
let stranger: Context

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database, 'Fennel')
  planner = await addMember(data.database, org, 'planner')
  viewer = await addMember(data.database, org, 'viewer')
  const other = await addOrganisation(data.database, 'Other')
  stranger = await addMember(data.database, other, 'owner')
})
afterAll(() => data.close())

const good = 'It worked in 14 depots.\n\n#Data #MLOps #Work'
const write = (id: string, version: number, body: string) =>
  changeText(planner, { id, version, title: 'A post', body, disclosure: false })

describe('a post from a success story', () => {
  test('is filled from public facts, names what is missing and shows nothing else', async () => {
    const { id } = await addPost(planner)
    const post = await findPost(planner, id)
    expect(post.body).toContain('Now: It worked')
    expect(post.body).toContain('[Missing: How it was before]')
    expect(post.facts.map((fact) => fact.id)).toEqual(['F1', 'F2'])
    expect(JSON.stringify(post)).not.toMatch(/37\.25|483|Brackwater|2027-08-19/)
  })

  test('refuses what is not public wherever it is typed, and keeps what was there', async () => {
    const { id } = await addPost(planner)
    const before = await findPost(planner, id)
    const picture = {
      size: 'wide' as const,
      headline: 'Notes',
      figure: '',
      caption: '',
      alt: 'Notes',
    }
    const own = { label: 'Time', value: '37.25', unit: 'min', source: 'Our site' }
    const tries = [
      write(id, 1, 'A note takes 37.25 minutes.'),
      fillPattern(planner, { id, version: 1, slots: { before: 'for Brackwater Foods' } }),
      changePicture(planner, { id, version: 1, ...picture, figure: '$483,700' }),
      changePicture(planner, { id, version: 1, ...picture, alt: 'From 2027-08-19' }),
      addFact(planner, id, own),
      addPost(planner, { article: 'They say it saves 483.7k.' }),
    ]
    for (const one of await Promise.allSettled(tries))
      expect(one.status === 'rejected' && one.reason).toBeInstanceOf(Invalid)
    expect(await findPost(planner, id)).toEqual(before)
  })

  test('says by its name what is not public', async () => {
    const { id } = await addPost(planner)
    await expect(write(id, 1, 'A note takes 37.25 minutes.')).rejects.toMatchObject({
      fields: { body: [expect.stringContaining('not public: “Handle time”.')] },
    })
  })

  test('tells a public fact whose name holds a word that is not public', async () => {
    const label = 'Minutes for Brackwater Foods'
    const named = { ...openFacts[0]!, label, text: '14 minutes.' }
    const source = {
      ...storyOfTwoSides,
      find: async () => ({ title: 'Notes', facts: [named, ...closedFacts], prose: [] }),
    }
    const begun = { pattern: 'success-story', subject: 'story:notes', title: '', link: '' }
    const { id } = await beginPost(planner, [source], { ...begun, article: '' })
    await fillPattern(planner, { id, version: 1, slots: { before: `{${label}}` } })
    expect((await findPost(planner, id)).body).toContain('Before: 14 depots')
  })

  test('keeps a newer text', async () => {
    const { id } = await addPost(planner)
    await write(id, 1, good)
    await expect(write(id, 1, 'Mine.')).rejects.toThrow(Conflict)
    expect((await findPost(planner, id)).body).toBe(good)
  })

  test('may tell a fact that a member vouches for', async () => {
    const { id } = await addPost(planner)
    await write(id, 1, '14 depots and 88 drivers use it.\n\n#Data #MLOps #Work')
    const rules = async () =>
      examinePost(await findPost(planner, id), subjectChecks, planner.now).map(({ rule }) => rule)
    expect(await rules()).toEqual(['claim'])
    await addFact(planner, id, { label: 'Drivers', value: '88', unit: 'drivers', source: 'HR' })
    expect(await rules()).toEqual([])
    const added = (await findPost(planner, id)).facts.at(-1)
    expect(added).toMatchObject({ id: 'F7', value: 88, public: true })
  })

  test('gets plain letters for those that only look bold', async () => {
    const { id } = await addPost(planner)
    await write(id, 1, '𝗜𝘁 𝘄𝗼𝗿𝗸𝗲𝗱')
    await makeLettersPlain(planner, id)
    expect((await findPost(planner, id)).body).toBe('It worked')
  })
})

describe('the way of a post', () => {
  const checks = () => []

  test('leads from draft to ready to posted, and its text stays from then on', async () => {
    const { id } = await addPost(planner)
    const real = (post: Parameters<typeof examinePost>[0]) =>
      examinePost(post, subjectChecks, planner.now)
    await expect(markReady(planner, id, real)).rejects.toThrow(/missing/)
    await write(id, 1, good)
    await markReady(planner, id, real)
    expect((await findPost(planner, id)).state).toBe('ready')
    await takeBack(planner, id)
    expect((await findPost(planner, id)).state).toBe('draft')
    await markPosted(planner, id, real)
    const posted = await findPost(planner, id)
    expect(posted).toMatchObject({ state: 'posted', mayEdit: false })
    await expect(write(id, posted.version, 'More.')).rejects.toThrow(Conflict)
  })

  test('goes back to a draft when its text changes', async () => {
    const { id } = await addPost(planner)
    await write(id, 1, good)
    await markReady(planner, id, checks)
    await write(id, 3, `${good} #More`)
    expect((await findPost(planner, id)).state).toBe('draft')
  })

  test('can be put away, brought back and copied', async () => {
    const { id } = await addPost(planner)
    await archivePost(planner, id)
    await expect(write(id, 2, good)).rejects.toThrow(Conflict)
    const copy = await copyPost(planner, id)
    await restorePost(planner, id)
    const [from, to] = [await findPost(planner, id), await findPost(planner, copy.id)]
    expect([from.state, to.state]).toEqual(['draft', 'draft'])
    expect([to.body, to.facts, to.title]).toEqual([from.body, from.facts, `${from.title} (copy)`])
    await expect(write(to.id, 1, 'It takes 37.25 min.')).rejects.toThrow(Invalid)
  })

  test('is planned for a time to come, as a reminder for a calendar', async () => {
    const { id } = await addPost(planner)
    await expect(schedulePost(planner, id, planner.now)).rejects.toThrow(Invalid)
    const at = new Date(planner.now.getTime() + 86_400_000)
    await schedulePost(planner, id, at)
    const { title, scheduledAt, version } = await findPost(planner, id)
    expect(scheduledAt).toEqual(at)
    const page = `https://groundwork.test/fennel/posts/${id}`
    const calendar = reminderOf({ id, title, at, version, page, now: planner.now })
    const stamp = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
    expect(calendar).toContain(`DTSTART:${stamp}`)
    expect(calendar).toContain(`UID:post-${id}`)
    expect(calendar.replaceAll(/\r\n /g, '')).toContain(page)
    await schedulePost(planner, id, null)
    expect((await findPost(planner, id)).scheduledAt).toBeNull()
  })
})

describe('the list', () => {
  const everything: PostFilters = { state: null, subject: null, words: '', after: null }
  const titles = async (change: Partial<PostFilters>) =>
    (await listPosts(planner, { ...everything, ...change })).posts.map(({ title }) => title)

  test('is narrowed by state, subject and words', async () => {
    const { id } = await addPost(planner, { title: 'Zebra crossing 100%' })
    await addPost(planner, { title: 'A zebra list', subject: '', article: 'A text.' })
    expect(await titles({ words: 'ZEBRA' })).toEqual(['A zebra list', 'Zebra crossing 100%'])
    expect(await titles({ words: '100%' })).toEqual(['Zebra crossing 100%'])
    expect(await titles({ words: 'zebra', subject: 'article' })).toEqual(['A zebra list'])
    await archivePost(planner, id)
    expect(await titles({ words: 'zebra' })).toEqual(['A zebra list'])
    expect(await titles({ words: 'zebra', state: 'archived' })).toEqual(['Zebra crossing 100%'])
    const { counts } = await listPosts(planner, { ...everything, words: 'zebra' })
    expect(counts).toEqual({ draft: 1, ready: 0, posted: 0, archived: 1 })
  })

  test('is for those who write, and for their organisation', async () => {
    const { id } = await addPost(planner)
    await expect(listPosts(viewer, everything)).rejects.toThrow(Forbidden)
    await expect(addPost(viewer)).rejects.toThrow(Forbidden)
    await expect(findPost(stranger, id)).rejects.toThrow(NotFound)
    await expect(archivePost(stranger, id)).rejects.toThrow(NotFound)
    expect((await listPosts(stranger, everything)).posts).toEqual([])
  })
})

describe('a post about an opening', () => {
  const check = (text: string) =>
    subjectChecks.flatMap((one) => one.check(text, [], planner.now)).map(({ rule }) => rule)

  test.each([
    ['We want a rockstar.', 'hype-word'],
    ['Tell us your age.', 'unlawful-question:age'],
  ])('is held to the rules of job advertisements: %s', (text, rule) => {
    expect(check(text)).toContain(rule)
  })

  test('needs no more than good words', () => {
    expect(check('You build forecasts with four colleagues. Apply on our page.')).toEqual([])
  })
})
