import type { Times } from './times.server.ts'

export type TimesPageData = Times & { home: string; here: string; timeZone: string }
