import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asNpm } from '#test/support/process/process.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const { referenceInstance } = vectors
const command = 'app/planning/roadmap/solving/file/plan.command.ts'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-plan-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function plan(problem: unknown, ...options: string[]) {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(path, typeof problem === 'string' ? problem : JSON.stringify(problem))
  const child = spawn(process.execPath, [...asNpm, command, path, ...options])
  const exit = new Promise((resolve) => child.on('exit', resolve))
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, told, code: await exit }
}

const withUseCase = (id: string, change: object) => ({
  ...referenceInstance,
  useCases: referenceInstance.useCases.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

test('a problem as the vectors hold it is planned: one JSON object on one stream, progress on the other', async () => {
  const { out, told, code } = await plan(referenceInstance, '--mode', 'prove', '--seconds', '30')
  const planned = JSON.parse(out)
  expect(code).toBe(0)
  expect(told).toMatch(/s {2}value .*bound .*gap/)
  expect(Object.keys(planned)).toEqual(
    'status value bound gap starts hires binding rejected valueOfOneMore valueOfOneMoreProved'.split(
      ' ',
    ),
  )
  expect(planned).toMatchObject({
    status: 'optimal',
    gap: 0,
    hires: [{ role: 'MLE', quarter: 2 }],
    valueOfOneMore: { DS: 0, MLE: expect.closeTo(247.5855, 4) },
    valueOfOneMoreProved: true,
  })
  expect(planned.value).toBeCloseTo(referenceInstance.optimum.hiringAllowed, 4)
  expect(planned.starts).toContainEqual({ useCase: 'D', quarter: 1 })
})

test('without hiring nobody is worth a number, and a number per role is as good as one for all', async () => {
  const { hiring } = referenceInstance
  const [none, some] = await Promise.all([
    plan({ ...referenceInstance, hiring: null }, '--mode', 'prove', '--seconds', '30'),
    plan({ ...referenceInstance, hiring: { ...hiring, maxPerRole: { MLE: 1 } } }, '--mode=prove'),
  ])
  const { valueOfOneMore, value } = JSON.parse(none.out)
  expect(value).toBeCloseTo(referenceInstance.optimum.noHiring, 4)
  expect(valueOfOneMore).toEqual({ DS: null, MLE: null, DE: null })
  expect(JSON.parse(some.out).value).toBeCloseTo(referenceInstance.optimum.hiringAllowed, 4)
})

test.each<[string, unknown, string[], RegExp]>([
  ['a cycle', withUseCase('D', { after: 'E' }), [], /D waits for E waits for D\. Drop one/],
  ['work for a role nobody has', withUseCase('A', { QA: [1, 1] }), [], /A needs QA, which has no/],
  ['a negative effort', withUseCase('A', { DS: [-1, 1] }), [], /effort of A for DS.*zero or more/],
  ['a range for a value', withUseCase('A', { value: { low: 9, high: 1 } }), [], /^A\.value: /],
  ['a window that ends first', withUseCase('A', { earliest: 3, latest: 2 }), [], /A.*earliest/],
  ['what is not JSON', '{', [], /is not JSON/],
  ['no seconds at all', referenceInstance, ['--seconds', '0'], /--seconds has to be/],
  ['an unknown mode', referenceInstance, ['--mode', 'best'], /^Usage: npm run -s plan/],
  ['an unknown option', referenceInstance, ['--fast'], /--fast/],
  ['a second file', referenceInstance, ['other.json'], /not also other\.json/],
])('%s is refused with its reason', async (_name, problem, options, words) => {
  const { out, told, code } = await plan(problem, ...options)
  expect({ out, code }).toEqual({ out: '', code: 1 })
  expect(told).toMatch(words)
  expect(told).not.toMatch(/^ +at /m)
})
