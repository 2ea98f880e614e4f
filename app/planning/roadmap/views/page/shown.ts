export const shownViews = ['quarters', 'horizons', 'gantt'] as const
export type Shown = (typeof shownViews)[number]

export const shownOf = (asked: string | null): Shown =>
  shownViews.find((view) => view === asked) ?? 'quarters'
