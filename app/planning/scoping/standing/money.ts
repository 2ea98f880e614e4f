/** Thousands of a currency as people read them: "42 thousand EUR", "1.2 million EUR". */
export function moneyWords(thousands: number, currency: string): string {
  const size = Math.abs(thousands)
  const [amount, unit] =
    size >= 1000
      ? [thousands / 1000, ' million']
      : size >= 1 || size === 0
        ? [thousands, ' thousand']
        : [thousands * 1000, '']
  const digits = Math.abs(amount) >= 10 || amount === 0 ? 0 : 1
  const figure = amount.toLocaleString('en', { maximumFractionDigits: digits })
  return size === 0 ? `0 ${currency}` : `${figure}${unit} ${currency}`
}
