/** From nine times as important down to a ninth: −3 says that the other one is three times as important. */
export const steps = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9] as const

export const stepWords = (step: number, first: string, second: string): string => {
  if (step === 1) return 'Equally important'
  const [more, times] = step > 0 ? [first, step] : [second, -step]
  return `${more}: ${intensity[times] ?? ''} (${times}×)`
}

const intensity: Record<number, string> = {
  2: 'slightly more',
  3: 'moderately more',
  4: 'moderately to strongly more',
  5: 'strongly more',
  6: 'strongly to very strongly more',
  7: 'very strongly more',
  8: 'very to extremely more',
  9: 'extremely more',
}

export const stepChoices = (first: string, second: string) =>
  steps.map((step) => ({ value: String(step), label: stepWords(step, first, second) }))
