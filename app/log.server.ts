import pino from 'pino'
import type { Logger } from 'pino'

/** The log of this process: one JSON object per line on standard error, without names, addresses or texts. */
export const openLog = (): Logger =>
  pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
