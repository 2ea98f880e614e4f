import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CheckedInterview,
  type CheckedLoop,
  checkLoop,
  minutesLimit,
  predictedReliability,
  ratersOf,
} from '#app/roles/kit/loop-checks.ts'

const interview = (key: string, over: Partial<CheckedInterview> = {}): CheckedInterview => ({
  key,
  name: `Interview ${key}`,
  kind: 'scored',
  minutes: 45,
  competencies: ['sql'],
  ...over,
})

const loop = (interviews: CheckedInterview[], over: Partial<CheckedLoop> = {}): CheckedLoop => ({
  level: 'L3',
  mustCompetencies: [{ key: 'sql', name: 'SQL' }],
  interviews,
  ...over,
})

const rules = (checked: CheckedLoop) => checkLoop(checked).map(({ rule }) => rule)

describe('coverage', () => {
  test('is fine with two interviews that rate a must', () => {
    expect(checkLoop(loop([interview('a'), interview('b')]))).toEqual([])
  })

  test('finds a must that one person rates, and one that nobody does', () => {
    const [once, never] = [
      checkLoop(loop([interview('a'), interview('b', { competencies: ['python'] })])),
      checkLoop(loop([interview('a', { competencies: ['python'] })])),
    ]
    expect(once[0]).toMatchObject({ rule: 'must-rated-twice', competency: 'sql' })
    expect(once[0]?.reason).toContain('only one person')
    expect(never[0]?.reason).toContain('nobody')
  })

  test('does not count the first call, which rates nothing', () => {
    const call = interview('call', { kind: 'screen' })
    expect(rules(loop([call, interview('a')]))).toEqual(['must-rated-twice'])
  })

  test('counts people, not meetings, once they are assigned', () => {
    const twiceTheSame = [
      interview('a', { interviewers: ['ada'] }),
      interview('b', { interviewers: ['ada'] }),
    ]
    expect(ratersOf('sql', twiceTheSame)).toBe(1)
    expect(rules(loop(twiceTheSame))).toEqual(['must-rated-twice'])
    const pair = [interview('a', { interviewers: ['ada', 'ben'] })]
    expect(rules(loop(pair))).toEqual([])
    const half = [interview('a', { interviewers: ['ada'] }), interview('b', { interviewers: [] })]
    expect(ratersOf('sql', half)).toBe(2)
  })

  test('of a pool count as many as meet a candidate, who need not rate it twice', () => {
    const pool = (each: number, ...interviewers: string[]) =>
      interview('one', { each, interviewers })
    expect(ratersOf('sql', [pool(1, 'ana', 'bo', 'chi')])).toBe(1)
    expect(ratersOf('sql', [pool(2, 'ana', 'bo', 'chi')])).toBe(2)
    expect(ratersOf('sql', [pool(1, 'ana', 'bo'), pool(1, 'ana', 'bo')])).toBe(2)
    expect(ratersOf('sql', [pool(1, 'ana', 'bo'), pool(2, 'ana', 'bo')])).toBe(2)
  })
})

describe('load and length', () => {
  const four = ['a', 'b', 'c', 'd'].map((key) => interview(key))

  test('three competencies are fine in one interview, four are not', () => {
    const three = ['sql', 'python', 'statistics']
    const busy = (competencies: string[]) =>
      loop([interview('a', { competencies }), interview('b')])
    expect(rules(busy(three))).toEqual([])
    expect(checkLoop(busy([...three, 'communication']))).toMatchObject([
      { rule: 'competencies-per-interview', interview: 'a' },
    ])
  })

  test('a fifth interview says what it buys and what it costs, and is silent once there is a reason', () => {
    const five = loop([...four, interview('e', { minutes: 60 })])
    const [finding] = checkLoop(five)
    expect(finding?.reason).toContain('from 0.759 to 0.797')
    expect(finding?.reason).toContain('60 more minutes')
    expect(
      checkLoop({ ...five, reasonForMore: 'The chief engineer has to meet finalists.' }),
    ).toEqual([])
    expect(rules({ ...five, reasonForMore: '  ' })).toEqual(['scored-interviews'])
  })

  test('five hours at L1 and L2, six above, to the minute', () => {
    const lasting = (minutes: number) => [interview('a', { minutes: minutes - 45 }), interview('b')]
    expect(minutesLimit('L2')).toBe(300)
    expect(rules(loop(lasting(300), { level: 'L2' }))).toEqual([])
    expect(rules(loop(lasting(301), { level: 'L2' }))).toEqual(['total-minutes'])
    expect(rules(loop(lasting(360), { level: 'M1' }))).toEqual([])
    expect(rules(loop(lasting(361), { level: 'L3' }))).toEqual(['total-minutes'])
  })
})

describe('a take-home', () => {
  const home = (over: Partial<CheckedInterview>) =>
    rules(loop([interview('a'), interview('b'), interview('h', { kind: 'take-home', ...over })]))

  test('of two hours needs no pay, but a live variant', () => {
    expect(home({ minutes: 120, liveVariant: true })).toEqual([])
    expect(home({ minutes: 120 })).toEqual(['take-home-live-variant'])
  })

  test('is paid beyond two hours and never longer than three', () => {
    expect(home({ minutes: 121, liveVariant: true })).toEqual(['take-home-unpaid'])
    expect(home({ minutes: 180, liveVariant: true, paid: true })).toEqual([])
    expect(home({ minutes: 181, liveVariant: true, paid: true })).toEqual(['take-home-length'])
  })
})

describe('predicted reliability', () => {
  test('follows the published values for one to six interviews', () => {
    const predicted = [1, 2, 3, 4, 5, 6].map((k) => predictedReliability(k)?.toFixed(3))
    expect(predicted).toEqual(['0.440', '0.611', '0.702', '0.759', '0.797', '0.825'])
  })

  test('does not exist without an interview', () => {
    expect(predictedReliability(0)).toBeNull()
  })
})

test('adding a rater never creates a coverage finding', () => {
  const competency = fc.constantFrom('sql', 'python', 'statistics')
  const some = fc.array(fc.uniqueArray(competency, { maxLength: 3 }), { maxLength: 5 })
  const musts = ['sql', 'python', 'statistics'].map((key) => ({ key, name: key }))
  const uncovered = (sets: string[][]) =>
    rules(
      loop(
        sets.map((competencies, at) => interview(String(at), { competencies, minutes: 30 })),
        { mustCompetencies: musts },
      ),
    ).filter((rule) => rule === 'must-rated-twice').length
  fc.assert(
    fc.property(some, competency, (sets, extra) => {
      expect(uncovered([...sets, [extra]])).toBeLessThanOrEqual(uncovered(sets))
    }),
  )
})
