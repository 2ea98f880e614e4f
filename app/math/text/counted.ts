/** A number with what it counts: "1 quarter", "0.5 quarters", "1,200 rows". A number that is written already stays as it is. */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  const written = typeof count === 'number' ? count.toLocaleString('en') : count
  return `${written} ${written === '1' ? one : many}`
}
