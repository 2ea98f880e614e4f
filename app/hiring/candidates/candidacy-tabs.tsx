import { Tabs } from '#app/ui/layout/tabs.tsx'

export type CandidacyTabsProps = {
  /** Where the application is read. */
  page: string
  may: { run: boolean; debrief: boolean }
}

/** The same row on every page of one candidacy: what the member may open of it. */
export const CandidacyTabs = ({ page, may }: CandidacyTabsProps) => (
  <Tabs
    name="Parts of the candidacy"
    tabs={[
      { to: page, label: 'Application', end: true },
      ...(may.run ? [{ to: `${page}/interviews`, label: 'Interviews' }] : []),
      ...(may.debrief ? [{ to: `${page}/debrief`, label: 'Debrief' }] : []),
      ...(may.run ? [{ to: `${page}/offer`, label: 'Offer' }] : []),
    ]}
  />
)
