import type { Panel } from './panel.server.ts'

export type PanelPageData = {
  home: string
  timeZone: string
  candidacyId: string
  candidate: string
  closed: boolean
  people: Panel['people']
}
