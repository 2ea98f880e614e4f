/** People as they are shown: two digits at most, none where they say nothing. */
export const peopleText = (people: number): string =>
  people.toLocaleString('en', { maximumFractionDigits: 2 })

/** Something that is taken away; nothing taken is a dash. */
export const lossText = (people: number): string =>
  people < 0.005 ? '–' : `−${peopleText(people)}`

export const percentText = (share: number): string =>
  `${(share * 100).toLocaleString('en', { maximumFractionDigits: 0 })} %`

export const hoursText = (hours: number): string =>
  `${hours.toLocaleString('en', { maximumFractionDigits: 1 })} h`
