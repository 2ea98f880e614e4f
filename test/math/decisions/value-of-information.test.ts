import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evpi, evsi, type Probe } from '#app/math/decisions/value-of-information.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const probes: fc.Arbitrary<Probe> = fc.record({
  prior: share,
  gain: fc.integer({ min: 0, max: 5_000 }),
  cost: fc.integer({ min: 0, max: 5_000 }),
  sensitivity: share,
  specificity: share,
})
const problems = fc.integer({ min: 1, max: 4 }).chain((states) => {
  const row = { minLength: states, maxLength: states }
  return fc.tuple(
    fc.array(fc.integer({ min: 1, max: 9 }), row),
    fc.array(fc.array(fc.integer({ min: -999, max: 999 }), row), { minLength: 1, maxLength: 4 }),
  )
})

describe('evpi', () => {
  test('agrees with the reference', () => {
    expect(evpi(vectors.evpi.prior, vectors.evpi.payoffs)).toBeCloseTo(vectors.evpi.evpi, 9)
  })

  test('is never negative, and nothing with one option', () => {
    fc.assert(
      fc.property(problems, ([prior, payoffs]) => {
        expect(evpi(prior, payoffs)).toBeGreaterThanOrEqual(0)
        expect(evpi(prior, payoffs.slice(0, 1))).toBeCloseTo(0, 9)
      }),
    )
  })

  test('does not change when every payoff rises alike, nor with the order of options', () => {
    fc.assert(
      fc.property(problems, ([prior, payoffs]) => {
        const worth = evpi(prior, payoffs)!
        const richer = payoffs.map((option) => option.map((payoff) => payoff + 50))
        expect(evpi(prior, richer)).toBeCloseTo(worth, 6)
        expect(evpi(prior, payoffs.toReversed())).toBeCloseTo(worth, 9)
      }),
    )
  })

  test.each([
    [[], []],
    [[1], []],
    [[0, 0], [[1, 2]]],
    [[0.5, 0.5], [[1]]],
    [[1], [[Number.NaN]]],
  ])('has no answer for prior %j and payoffs %j', (prior: number[], payoffs: number[][]) => {
    expect(evpi(prior, payoffs)).toBeNull()
  })
})

describe('evsi', () => {
  test('a worked example: the probe turns a coin-flip project away when it looks bad', () => {
    const probe = { prior: 0.5, gain: 300, cost: 100, sensitivity: 0.9, specificity: 0.8 }
    const good = 0.5 * 0.9 + 0.5 * 0.2
    const chance = (0.5 * 0.9) / good
    const wanted = good * (chance * 300 - 100) - (0.5 * 300 - 100)
    expect(evsi(probe)).toBeCloseTo(wanted, 9)
  })

  test('is never negative and never above perfect information', () => {
    fc.assert(
      fc.property(probes, (probe) => {
        const { prior, gain, cost } = probe
        const worth = evsi(probe)!
        expect(worth).toBeGreaterThanOrEqual(0)
        const perfect = evpi(
          [prior, 1 - prior],
          [
            [gain - cost, -cost],
            [0, 0],
          ],
        )!
        expect(worth).toBeLessThanOrEqual(perfect + 1e-6)
      }),
    )
  })

  test('a perfect probe is worth perfect information, a blind one nothing', () => {
    fc.assert(
      fc.property(probes, (probe) => {
        const { prior, gain, cost } = probe
        const perfect = evpi(
          [prior, 1 - prior],
          [
            [gain - cost, -cost],
            [0, 0],
          ],
        )!
        expect(evsi({ ...probe, sensitivity: 1, specificity: 1 })).toBeCloseTo(perfect, 6)
        const blind = { ...probe, sensitivity: 0.3, specificity: 0.7 }
        expect(evsi(blind)).toBeCloseTo(0, 6)
      }),
    )
  })

  test('a better probe of either kind is worth at least as much, once it tells anything', () => {
    fc.assert(
      fc.property(probes, share, (probe, better) => {
        fc.pre(probe.sensitivity + probe.specificity >= 1)
        const worth = evsi(probe)! - 1e-6
        const sensitivity = Math.max(better, probe.sensitivity)
        const specificity = Math.max(better, probe.specificity)
        expect(evsi({ ...probe, sensitivity })).toBeGreaterThanOrEqual(worth)
        expect(evsi({ ...probe, specificity })).toBeGreaterThanOrEqual(worth)
      }),
    )
  })

  test.each([{ prior: 1.5 }, { sensitivity: -0.1 }, { specificity: Number.NaN }, { gain: -1 }])(
    'has no answer for %j',
    (wrong) => {
      const probe = { prior: 0.5, gain: 3, cost: 1, sensitivity: 0.9, specificity: 0.8 }
      expect(evsi({ ...probe, ...wrong })).toBeNull()
    },
  )
})
