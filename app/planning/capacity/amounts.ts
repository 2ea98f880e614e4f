import { figure } from '#app/math/text/figures.ts'

/** People as they are shown: two digits at most, none where they say nothing. */
export const peopleText = (people: number): string => figure(people, 2)

/** Something that is taken away; nothing taken is a dash. */
export const lossText = (people: number): string =>
  people < 0.005 ? '–' : `−${peopleText(people)}`

export const hoursText = (hours: number): string => `${figure(hours, 1)} h`
