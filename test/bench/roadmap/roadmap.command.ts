import { parseArgs } from 'node:util'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'
import { faults, lineOf, type Comparison } from './comparison.ts'
import { traceOwn, tracePlain } from './solve-both.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '30x4,60x4,60x8,120x8' },
    seeds: { type: 'string', default: '1,2,3' },
    seconds: { type: 'string', default: '60' },
    involved: { type: 'string', default: '0.33' },
  },
})
const seconds = Number(values.seconds)
const involved = Number(values.involved)

function sizeOf(text: string) {
  const [useCases = 30, quarters = 4] = text.split('x').map(Number)
  return { useCases, quarters }
}

async function compare(size: string, seed: number): Promise<Comparison> {
  const { instance } = toInstance(portfolio({ ...sizeOf(size), seed, involved }))
  const own = await traceOwn(instance, seconds)
  const plain = await tracePlain(instance, seconds)
  return { size, seed, seconds, own, plain }
}

// The solver's code is compiled while it first runs: neither pays for the other.
await compare('14x4', 1)

console.log(
  `The optimiser (two threads) and the plain program, ${seconds} s each, one after the other`,
)
console.log(
  'At 5, 15 and 60 s: value (gap in per cent), the optimiser’s first, then the plain one’s',
)
const missed: string[] = []
for (const size of values.sizes.split(','))
  for (const seed of values.seeds.split(',').map(Number)) {
    const comparison = await compare(size, seed)
    console.log(lineOf(comparison))
    missed.push(...faults(comparison).map((fault) => `${size} seed ${seed}: ${fault}`))
  }
console.log(missed.length === 0 ? 'Every goal is met.' : `MISSED\n${missed.join('\n')}`)
