import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { withoutNoise } from '#app/files/csv.ts'
import { noFilters } from '#app/planning/use-cases/list/filters.ts'
import { listUseCases } from '#app/planning/use-cases/list/list.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findOverview } from '#app/planning/use-cases/reading.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { formsOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let planner: Context
let other: Context
let atPlanner: Visitor
let atOther: Visitor
let home: string
let away: string

beforeAll(async () => {
  web = await openWeb()
  const [here, there] = [
    await addOrganisation(web.data.database),
    await addOrganisation(web.data.database),
  ]
  planner = await addMember(web.data.database, here, 'planner', 'Pia Planner')
  other = await addMember(web.data.database, there, 'planner', 'Oli Other')
  atPlanner = await web.as(planner)
  atOther = await web.as(other)
  home = `/${here.slug}/use-cases`
  away = `/${there.slug}/use-cases`
})
afterAll(() => web.close())

const head = 'title,problem,input,output'
const row = (title: string) => `${title},Too late,Orders,A name`
const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('<!-- -->', '')
const csv = (bytes: BlobPart) => new File([bytes], 'list.csv', { type: 'text/csv' })
const check = (rows: string) => atPlanner.post(`${home}/import`, { rows, step: 'check' })
const carryOut = (rows: string, seen = '') =>
  atPlanner.post(`${home}/import`, { rows, seen, step: 'import' })
/** What the page of a check sends on, so that nothing changes that was not seen. */
const seenOn = (page: string) =>
  formsOf(page).flatMap(({ controls }) => controls.filter(({ name }) => name === 'seen'))[0]?.value
const count = async (ctx: Context) => (await listUseCases(ctx, noFilters)).total

const effort = [
  { quantity: 'value', points: { low: 0.1 + 0.2, mode: 900, high: 1300.5 } },
  { quantity: 'p-data', points: { low: 0.333_333, mode: 0.855, high: 1 } },
  { quantity: 'spend', period: 1, points: { low: 10, mode: 20, high: 30 } },
  { quantity: 'effort', role: 'ml-engineer', period: 0, points: { low: 0.5, mode: 1, high: 2 } },
]

describe('a file of use cases', () => {
  test('comes back as it went, and makes the same use cases elsewhere', async () => {
    const problem = 'Late;\n"quoted", and =1+1 in a second line'
    const { id } = await addUseCase(planner, { title: '=SUM(A1:A9) of crates', problem })
    await addUseCase(planner, { title: '@home, +49 and -1' })
    await setEstimates(planner, { useCaseId: id, estimates: effort })
    const file = await textOf(atPlanner.get(`${home}.csv`))
    expect(file).not.toMatch(/(^|[,;\n])"?[=+@-]/)
    const again = await textOf(check(file))
    expect(again).toContain('0 would be added')
    expect(again).toContain('stays as it is')

    const taken = await atOther.post(`${away}/import`, { rows: file, step: 'import' })
    expect(taken.status).toBe(303)
    const { rows } = await listUseCases(other, noFilters)
    const copy = rows.find(({ title }) => title === '=SUM(A1:A9) of crates')
    const { useCase, estimates } = await findOverview(other, copy?.id ?? '')
    expect(useCase.problem).toBe(problem)
    const plain = (list: typeof estimates) =>
      list.map(({ quantity, role, period, low, mode, high }) =>
        [quantity, role, period, ...[low, mode, high].map(withoutNoise)].join(' '),
      )
    expect(plain(estimates)).toEqual(plain((await findOverview(planner, id)).estimates))
  })

  test('changes what its columns name and nothing else', async () => {
    const { id, number } = await addUseCase(planner, { title: 'Plan the vans' })
    await setEstimates(planner, { useCaseId: id, estimates: effort })
    const rows = `number,${head},spend\n#${number},Plan the lorries,Too late,Orders,A name,Q1 1/2/3`
    const preview = await textOf(check(rows))
    expect(preview).toContain('changed: name, problem, input, output, spend')
    expect(preview).toContain('so far “Plan the vans”')
    expect((await carryOut(rows)).status).toBe(409)
    expect((await carryOut(rows, seenOn(preview))).status).toBe(303)
    const { useCase, estimates } = await findOverview(planner, id)
    expect(useCase).toMatchObject({ title: 'Plan the lorries', businessFunction: 'sales' })
    expect(estimates.filter(({ quantity }) => quantity === 'spend')).toMatchObject([
      { period: 0, low: 1, mode: 2, high: 3 },
    ])
    expect(estimates.map(({ quantity }) => quantity)).toContain('p-data')
  })

  test('a backlog of names is enough, and its empty cells take nothing away later', async () => {
    const rows = 'title,function,tags\nFind late vans,Magic,north'
    const preview = await textOf(check(rows))
    expect(preview).toContain('No function is called “Magic”: it is left out.')
    expect((await carryOut(rows)).status).toBe(303)
    const found = async () =>
      (await listUseCases(planner, { ...noFilters, text: 'Find late vans' })).rows[0]
    const { id = '', number = 0 } = (await found()) ?? {}
    expect((await findOverview(planner, id)).useCase).toMatchObject({
      title: 'Find late vans',
      tags: ['north'],
      problem: '',
      input: '',
      output: '',
      businessFunction: '',
    })
    expect(await textOf(atPlanner.get(`${home}/${id}`))).toContain('Nobody has said yet what')

    const { useCase } = await findOverview(planner, id)
    const edit = { title: 'Find late lorries', _version: String(useCase.version) }
    expect((await atPlanner.post(`${home}/${id}/facts`, edit)).status).toBe(303)
    const told = `number,${head},function\n${number},Find late lorries,Too late,Positions,A name,Sales`
    expect((await carryOut(told, seenOn(await textOf(check(told))))).status).toBe(303)
    const emptied = `number,${head},function\n${number},Find late lorries,,,,Magic`
    expect(await textOf(check(emptied))).toContain('stays as it is')
    expect((await findOverview(planner, id)).useCase).toMatchObject({
      problem: 'Too late',
      input: 'Positions',
      businessFunction: 'sales',
    })
  })

  test('two hundred rows are taken at once', async () => {
    const before = await count(planner)
    const lines = Array.from({ length: 200 }, (_, at) => `${row(`Idea ${at}`)},${at},${at + 1},900`)
    const rows = [`${head},value_low,value_likely,value_high`, ...lines].join('\n')
    expect((await carryOut(rows)).status).toBe(303)
    expect(await count(planner)).toBe(before + 200)
  })
})

describe('a file that cannot be taken', () => {
  test.each([
    ['problem,input\nA,B', 'Missing: title.'],
    [`${head},value_low\n${row('A')},5`, 'These columns go together: value_low, value_likely'],
    [`${head},title\n${row('A')},B`, 'Two columns are called title.'],
    [head, 'nothing is below them'],
    [`${head}\n${row('A')}\n"${row('B')}\n${row('C')}`, 'A cell that begins in line 3 of the text'],
    [`${head}\n,Too late,Orders,A name`, 'Row 2: title: Give it a short name.'],
    [`${head}\n${row('A')}\n${row('a')}`, 'Row 3: It is the same use case as row 2.'],
    [`${head},effort\n${row('A')},Q1 1/2/3`, '“Q1 1/2/3” names no role.'],
    [`${head},effort\n${row('A')},wizard Q1 1/2/3`, 'there is no role “wizard” here. Roles are '],
    [`${head},spend\n${row('A')},Q1 3/2/1`, 'Low (3) is above high (1): swap the two.'],
    [
      `${head},cost_low,cost_likely,cost_high\n${row('A')},-1,2,3`,
      'cost: The low number is negative',
    ],
    [`${head},cost_low,cost_likely,cost_high\n${row('A')},x,2,3`, '“x” is not a number.'],
    [`number,${head}\nseven,${row('A')}`, '“seven” is no number of a use case.'],
  ])('%j', async (rows, words) => {
    const before = await count(planner)
    const answer = await check(rows)
    expect(answer.status).toBe(400)
    const page = await textOf(answer)
    expect(page).toContain(words)
    expect(page).toContain(rows.split('\n')[0])
    expect((await carryOut(rows)).status).toBe(400)
    expect(await count(planner)).toBe(before)
  })

  test.each([
    ['a workbook', csv(new Uint8Array([0x50, 0x4b, 3, 4])), 400, 'This is a workbook'],
    ['bytes', csv(new Uint8Array([0, 1, 2, 3, 200])), 400, 'This is not a text file.'],
    ['nothing', csv('\uFEFF  \n'), 400, 'The file is empty.'],
    ['ten megabytes', csv('x'.repeat(10 * 1024 * 1024)), 413, 'larger than 2 MB'],
  ])('%s', async (_, file, status, words) => {
    const answer = await atPlanner.post(`${home}/import`, { file })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
  })

  test('another encoding is read, and said', async () => {
    const western = csv(
      Uint8Array.from(Buffer.from(`${head}\n${row('Löse Rückläufer')}`, 'latin1')),
    )
    const page = await textOf(atPlanner.post(`${home}/import`, { file: western }))
    expect(page).toContain('Löse Rückläufer')
    expect(page).toContain('The file is not in UTF-8')
    const wide = csv(Buffer.from(`\uFEFF${head}\n${row('Größe')}`, 'utf16le'))
    expect(await textOf(atPlanner.post(`${home}/import`, { file: wide }))).toContain('Größe')
  })
})
