import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fileColours, GanttSvg } from '#app/planning/roadmap/views/page/gantt-svg.tsx'
import { ganttLayout } from '#app/planning/roadmap/views/plan/gantt-layout.ts'
import type { PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'

/** The Gantt chart of a plan as an SVG file that needs nothing around it. */
export const planPicture = (view: PlanView, name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(
    createElement(GanttSvg, { layout: ganttLayout(view), colours: fileColours, name }),
  )}`
