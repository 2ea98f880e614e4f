/** Gigabytes of a terabyte, as storage is sold. */
const gigabytesPerTerabyte = 1024
const hoursPerDay = 24
/** Storage is sold by months of 30 days, machines by the twelfth of a year. */
const hoursPerStorageMonth = 30 * hoursPerDay
export const hoursPerMachineMonth = 730
const million = 1_000_000

/** @returns what the data comes to in GB-hours and GB-months, and its cost at a price per GB-month */
export function storageCost(use: { terabytes: number; days: number; pricePerGbMonth: number }) {
  const gbHours = use.terabytes * gigabytesPerTerabyte * use.days * hoursPerDay
  const gbMonths = gbHours / hoursPerStorageMonth
  return { gbHours, gbMonths, cost: gbMonths * use.pricePerGbMonth }
}

/** @returns the cost of machines that always run, for so many months of 730 hours */
export const nodeCost = (use: { count: number; hourly: number; months: number }): number =>
  use.count * use.hourly * hoursPerMachineMonth * use.months

/**
 * Functions billed by use: memory × time beyond what is free, and the calls beyond what is free.
 *
 * @param use requests of the month, seconds and GB of memory of each; prices per GB-second and per million requests
 */
export function serverlessCost(use: {
  requests: number
  seconds: number
  gigabytes: number
  pricePerGbSecond: number
  pricePerMillion: number
  freeGbSeconds: number
  freeRequests: number
}): number {
  const gbSeconds = Math.max(0, use.requests * use.seconds * use.gigabytes - use.freeGbSeconds)
  const requests = Math.max(0, use.requests - use.freeRequests)
  return gbSeconds * use.pricePerGbSecond + (requests / million) * use.pricePerMillion
}

/** @returns the cost of calls to a model sold by tokens; prices per million tokens */
export const modelCallCost = (use: {
  calls: number
  tokensIn: number
  tokensOut: number
  priceIn: number
  priceOut: number
}): number => (use.calls * (use.tokensIn * use.priceIn + use.tokensOut * use.priceOut)) / million
