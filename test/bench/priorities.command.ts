import { smaa } from '#app/math/decisions/smaa.ts'
import { smaaOverValues } from '#app/math/decisions/smaa/smaa-over-values.ts'
import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { cpuMs, median } from '#test/bench/measure.ts'

const limitMs = 300
const [items, criteria, samples] = [200, 6, 10_000]

/** Values spread over 0 to 1 without a pattern that would ease sorting. */
const values = Array.from({ length: items }, (_, item) =>
  Array.from(
    { length: criteria },
    (__, k) => ((item * 7919 + k * 104_729 + item * item * 31) % 1000) / 1000,
  ),
)
const cells = values.map((row) => row.map((value): ThreePoint => [value * 0.8, value * 0.9, value]))

const measured = async (work: () => unknown, rounds: number): Promise<number> => {
  await cpuMs(async () => work(), 1)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await cpuMs(async () => work(), 1))
  return median(times)
}

const overWeights = await measured(() => smaa(values, { samples, seed: 1 }), 5)
const overValues = await measured(() => smaaOverValues(cells, { samples, seed: 1 }), 3)
const fine = overWeights <= limitMs ? 'ok' : 'OVER'
console.log(`SMAA of ${items} items × ${criteria} criteria, ${samples} samples, CPU`)
console.log(`over weights           ${overWeights.toFixed(0)} ms (limit ${limitMs} ms)  ${fine}`)
console.log(`over weights and values ${overValues.toFixed(0)} ms, in a thread of its own`)
