import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Level, questionsAt } from '#app/roles/competencies.ts'
import { findCompetency } from '#app/roles/competency-library.ts'
import { checkJobAd } from '#app/roles/job-ad-checks.ts'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import { checkLoop } from '#app/roles/kit/loop-checks.ts'
import { checkQuestion } from '#app/roles/question-checks.ts'
import { levelsOf, type RoleCard, roleKeys } from '#app/roles/role-cards.ts'
import { findLoop, findRole, loopLibrary, roleLibrary } from '#app/roles/role-library.ts'

const combinations = roleLibrary.flatMap((card) =>
  levelsOf(card).map((level) => ({ card, level, role: card.key })),
)

const filesIn = (folder: string) =>
  readdirSync(new URL(`../../templates/${folder}/`, import.meta.url)).map((file) =>
    basename(file, '.json'),
  )

const loopOf = (role: string) => {
  const loop = findLoop(role)
  if (!loop) throw new Error(`${role} has no loop`)
  return loop
}

const kitOf = (role: string, level: Level) => {
  const kit = roleKit({ role, level })
  if (!kit) throw new Error(`${role} has no kit at ${level}`)
  return kit
}

/** One place and range per market, so that no rule about pay or disclosure goes unseen. */
const markets = [
  {
    places: [
      { country: 'US', region: 'CO', city: 'Denver' },
      { country: 'US', region: 'NY', city: 'New York', remote: true },
    ],
    pay: { min: 118_000, max: 149_000, currency: 'USD', period: 'year' as const },
  },
  {
    places: [{ country: 'CA', region: 'ON', city: 'Toronto' }],
    pay: { min: 120_000, max: 160_000, currency: 'CAD', period: 'year' as const },
  },
  {
    places: [
      { country: 'DE', city: 'Berlin' },
      { country: 'IE', remote: true },
    ],
    pay: { min: 62_000, max: 78_000, currency: 'EUR', period: 'year' as const },
  },
]

const weighted = ({ competencies }: RoleCard) => [...competencies.must, ...competencies.nice]

const repeated = (items: readonly string[]) =>
  items.filter((item, at) => items.indexOf(item) !== at)

describe('the library', () => {
  test('holds the twelve roles, and a card and a loop for each file', () => {
    expect(roleLibrary.map(({ key }) => key)).toEqual(roleKeys)
    expect(filesIn('roles').filter((file) => file !== 'job-description')).toEqual(
      [...roleKeys].toSorted(),
    )
    expect(loopLibrary.map(({ role }) => role)).toEqual(roleKeys)
    expect(filesIn('loops')).toEqual([...roleKeys].toSorted())
  })

  test('covers more than forty combinations of role and level', () => {
    expect(combinations.length).toBeGreaterThan(40)
  })

  test('keeps manager levels to managers', () => {
    const managed = combinations.filter(({ level }) => level === 'M1' || level === 'M2')
    expect(managed.map(({ role, level }) => `${role} ${level}`)).toEqual([
      'data-science-manager M1',
      'data-science-manager M2',
    ])
    expect(findRole('data-science-manager')?.levels.L3).toBeUndefined()
  })

  test('gives each combination its own title', () => {
    expect(
      repeated(combinations.map(({ card, level }) => card.levels[level]?.title ?? '')),
    ).toEqual([])
  })

  test('repeats no sentence between roles or levels', () => {
    const sentences = roleLibrary.flatMap((card) => [
      card.mission,
      card.useCases.intro,
      ...card.useCases.examples,
      card.dayToDay.intro,
      ...card.dayToDay.moments,
      ...levelsOf(card).flatMap((level) => {
        const entry = card.levels[level]
        if (!entry) return []
        return [
          entry.scope,
          entry.minimum,
          ...entry.responsibilities,
          ...entry.mustHaves,
          ...entry.niceToHaves,
        ]
      }),
    ])
    expect(sentences.length).toBeGreaterThan(700)
    expect(repeated(sentences)).toEqual([])
  })

  test('sets each exercise once', () => {
    const asks = loopLibrary.flatMap(({ interviews }) =>
      interviews.map(({ exercise }) => exercise.ask),
    )
    expect(asks).toHaveLength(48)
    expect(repeated(asks)).toEqual([])
  })
})

describe.each(roleLibrary.map((card) => ({ card, role: card.key })))(
  'the card of $role',
  ({ card }) => {
    test('names each competency once, with a weight', () => {
      expect(repeated(weighted(card).map(({ key }) => key))).toEqual([])
    })

    test('is rated in its loop on what it lists and on nothing else', () => {
      const rated = new Set(loopOf(card.key).interviews.flatMap(({ competencies }) => competencies))
      expect([...rated].toSorted()).toEqual(
        weighted(card)
          .map(({ key }) => key)
          .toSorted(),
      )
    })

    test('weighs no nice-to-have above a must', () => {
      const { must, nice } = card.competencies
      const lightest = Math.min(...must.map(({ weight }) => weight))
      expect(nice.filter(({ weight }) => weight > lightest)).toEqual([])
    })

    test('asks for no years and no degree', () => {
      const asked = levelsOf(card).flatMap((level) => card.levels[level]?.mustHaves ?? [])
      expect(
        asked.filter((text) => /\byears?\b|\bdegree\b|\bPhD\b|bachelor|master's/i.test(text)),
      ).toEqual([])
    })
  },
)

describe.each(loopLibrary)('the loop of $role', ({ screen, interviews }) => {
  test('opens with half an hour that is not scored, then four interviews', () => {
    expect(screen.minutes).toBe(30)
    expect(interviews).toHaveLength(4)
    expect(repeated([screen.key, ...interviews.map(({ key }) => key)])).toEqual([])
  })

  test('picks questions of the competencies that each interview rates', () => {
    const strays = interviews.flatMap(({ competencies, questions }) => {
      const known = competencies.flatMap((key) =>
        (findCompetency(key)?.questions ?? []).map(({ id }) => id),
      )
      return questions.filter((id) => !known.includes(id))
    })
    expect(strays).toEqual([])
  })
})

describe.each(combinations)('$role at $level', ({ card, level, role }) => {
  const kit = kitOf(role, level)

  test('has a loop without findings', () => {
    const mustCompetencies = kit.rubric.competencies.filter(({ must }) => must)
    expect(mustCompetencies).toHaveLength(card.competencies.must.length)
    expect(checkLoop({ level, mustCompetencies, interviews: kit.loop.interviews })).toEqual([])
  })

  test('has anchors for each competency and a question in each interview that rates it', () => {
    expect(kit.rubric.competencies.map(({ key }) => key)).toEqual(
      weighted(card).map(({ key }) => key),
    )
    const silent = kit.loop.interviews.flatMap(({ key, competencies, questions }) =>
      competencies
        .filter((rated) => !questions.some(({ competency }) => competency === rated))
        .map((rated) => `${key} asks nothing about ${rated}`),
    )
    expect(silent).toEqual([])
  })

  test('asks nothing twice and nothing of another level', () => {
    const asked = kit.loop.interviews.flatMap(({ questions }) => questions)
    expect(repeated(asked.map(({ text }) => text))).toEqual([])
    const suitable = weighted(card).flatMap(({ key }) => {
      const competency = findCompetency(key)
      return competency ? questionsAt(competency, level).map(({ text }) => text) : []
    })
    const scored = asked.filter(({ competency }) => competency !== '')
    expect(scored.filter(({ text }) => !suitable.includes(text))).toEqual([])
  })
  test('reads without a single finding or note, in every market', () => {
    const found = markets.flatMap((market) => {
      const contact = 'Ada Obi, ada@example.org'
      const ad = roleKit({ role, level, contact, ...market })?.jobDescription ?? ''
      return checkJobAd(ad, { role, level, ...market, employerSize: 250, today: '2026-06-01' })
    })
    expect(found).toEqual([])
  })

  test('asks nothing that must not be asked', () => {
    const texts = kit.loop.interviews.flatMap(({ instructions, candidateText, questions }) => [
      instructions,
      candidateText,
      ...questions.flatMap(({ text, probes, listenFor }) => [text, ...probes, listenFor]),
    ])
    expect(texts.flatMap((text) => checkQuestion(text))).toEqual([])
  })
})
