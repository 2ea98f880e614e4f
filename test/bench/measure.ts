export type Sample = () => Promise<unknown>

export const cpuMs = async (work: Sample, times: number): Promise<number> => {
  const start = process.cpuUsage()
  for (let time = 0; time < times; time++) await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / times
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export type Compared = { subject: number; peer: number; ratio: number }

/**
 * CPU per call in milliseconds of this process, of `subject` and of `peer` by turns after a warm-up,
 * so that a drifting machine moves both; the ratio is the median of the ratios of the turns.
 */
export async function compareCpu(
  subject: Sample,
  peer: Sample,
  { rounds = 9, times = 30 } = {},
): Promise<Compared> {
  await cpuMs(subject, times * 8)
  await cpuMs(peer, times * 8)
  const turns: [number, number][] = []
  for (let round = 0; round < rounds; round++)
    turns.push([await cpuMs(subject, times), await cpuMs(peer, times)])
  return {
    subject: median(turns.map(([own]) => own)),
    peer: median(turns.map(([, other]) => other)),
    ratio: median(turns.map(([own, other]) => own / other)),
  }
}
