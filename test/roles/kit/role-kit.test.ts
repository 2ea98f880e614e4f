import { describe, expect, test } from 'vitest'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import { findRole } from '#app/roles/role-library.ts'

const facts = {
  places: [{ country: 'DE', city: 'Berlin' }],
  pay: { min: 60_000, max: 72_000, currency: 'EUR', period: 'year' as const },
  contact: 'Ada Obi, ada@example.org',
  useCases: ['Forecast demand for fresh food in every shop'],
}

const kitOf = (input: Parameters<typeof roleKit>[0]) => {
  const kit = roleKit(input)
  if (!kit) throw new Error(`no kit for ${String(input.role)} at ${input.level}`)
  return kit
}

describe('a role kit', () => {
  const kit = kitOf({ role: 'ml-engineer', level: 'L3', ...facts })

  test('takes its title from the level', () => {
    expect(kit.title).toBe('Senior Machine-Learning Engineer')
    expect(kit.jobDescription).toMatch(/^# Senior Machine-Learning Engineer\n/)
  })

  test('puts what it was given into the job description', () => {
    expect(kit.jobDescription).toContain('- Forecast demand for fresh food in every shop')
    expect(kit.jobDescription).toContain('€60,000–€72,000 a year (EUR)')
    expect(kit.jobDescription).toContain('Berlin, Germany')
    expect(kit.jobDescription).toContain('Write to Ada Obi, ada@example.org')
    expect(kit.jobDescription).not.toMatch(/\{\{|undefined/)
    expect(kit.missing).toEqual([])
  })

  test('rates every competency of the rubric with five anchors of that level', () => {
    expect(kit.rubric.competencies.length).toBeGreaterThan(0)
    for (const { anchors, knockOut } of kit.rubric.competencies) {
      expect(anchors).toHaveLength(5)
      expect(knockOut).toBeNull()
    }
    const at = (level: 'L1' | 'L3') =>
      kitOf({ role: 'ml-engineer', level }).rubric.competencies[0]?.anchors
    expect(at('L1')).not.toEqual(at('L3'))
  })

  test('starts with a call that is not scored and names a stage for each interview', () => {
    const [first, ...rest] = kit.loop.interviews
    expect(first).toMatchObject({ kind: 'screen', minutes: 30, competencies: [] })
    expect(rest.map(({ kind }) => kind)).toEqual(rest.map(() => 'scored'))
    const stages = kit.loop.stages.map(({ name }) => name)
    expect(kit.loop.interviews.filter(({ stage }) => !stages.includes(stage))).toEqual([])
  })

  test('tells the candidate each step, its minutes and the rule for AI tools', () => {
    const { steps, totalMinutes } = kit.candidatePlan
    expect(steps.map(({ key }) => key)).toEqual(kit.loop.interviews.map(({ key }) => key))
    expect(totalMinutes).toBe(steps.reduce((sum, { minutes }) => sum + minutes, 0))
    for (const { text } of steps) expect(text).toContain('**AI tools.**')
  })

  test('shows the interviewer only the note for the level hired', () => {
    const guide = (level: 'L1' | 'L3') =>
      kitOf({ role: 'ml-engineer', level }).loop.interviews[1]?.instructions
    expect(guide('L1')).toContain('two edge cases is a full result')
    expect(guide('L3')).not.toContain('two edge cases is a full result')
  })

  test('survives a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(kit))).toEqual(kit)
  })

  test('shares nothing with the library that a later edit could change', () => {
    const before = structuredClone(kit)
    const edited = kitOf({ role: 'ml-engineer', level: 'L3' })
    edited.rubric.competencies[0]?.anchors.splice(0, 5)
    edited.loop.interviews[1]?.competencies.splice(0)
    edited.loop.interviews[1]?.questions[0]?.probes.splice(0)
    edited.loop.stages.splice(0)
    expect(kitOf({ role: 'ml-engineer', level: 'L3', ...facts })).toEqual(before)
  })
})

describe('a kit with gaps', () => {
  const kit = kitOf({ role: 'ml-engineer', level: 'L2' })

  test('names what is missing and leaves those sections out', () => {
    expect(kit.missing).toEqual(['useCases', 'places', 'pay', 'contact'])
    expect(kit.jobDescription).not.toMatch(/## (Pay|Location|Accommodations|About the team)/)
  })

  test('shows sample use cases until there are real ones', () => {
    expect(kit.jobDescription).toContain('Use cases like these wait for you:')
  })

  test('links the publications of the team once they are known', () => {
    const team = { publications: [{ title: 'How we forecast', url: 'https://example.org/f' }] }
    const { jobDescription } = kitOf({ role: 'ml-engineer', level: 'L2', team })
    expect(jobDescription).toContain(
      '## About the team\n\n- [How we forecast](https://example.org/f)',
    )
  })
})

describe('no kit', () => {
  test('for an unknown role or a level the card does not have', () => {
    expect(roleKit({ role: 'astronaut', level: 'L3' })).toBeNull()
    expect(roleKit({ role: 'data-analyst', level: 'M2' })).toBeNull()
  })

  test('for an own card without a loop', () => {
    const card = findRole('data-analyst')
    if (!card) throw new Error('the library lost its data analyst')
    expect(roleKit({ role: { ...card, key: 'our-analyst' }, level: 'L2' })).toBeNull()
  })
})
