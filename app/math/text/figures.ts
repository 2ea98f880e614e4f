const formats = new Map<number, Intl.NumberFormat>()

function formatFor(digits: number): Intl.NumberFormat {
  const known = formats.get(digits)
  if (known) return known
  const made = new Intl.NumberFormat('en', {
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
  formats.set(digits, made)
  return made
}

/** A number as people read it: thousands apart, no more decimals than `digits`, a true minus, and none before zero. */
export const figure = (value: number, digits = 0): string =>
  formatFor(digits).format(value).replace(/^-/, '−')

/** The same with as many decimals as keep a share apart from a limit that it does not reach, or passes: "79.6 %" beside 80 %. */
export function percentBeside(limit: number, share: number): string {
  const digits = [0, 1, 2, 3, 4].find(
    (some) => share === limit || figure(share * 100, some) !== figure(limit * 100),
  )
  return `${figure(share * 100, digits ?? 5)} %`
}

/** A share of 1 in whole per cent: "42 %". */
export const percent = (share: number): string => `${figure(share * 100)} %`
