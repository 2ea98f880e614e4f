/** Until when candidates hear from the team, as mails, their pages and job descriptions say it. */
export const answerTimes = { daysAfterApplying: 7, workingDaysAfterInterview: 5 }
