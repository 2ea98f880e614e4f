import type { Finding } from '#app/roles/job-ad/finding.ts'

/** Remarks as somebody may read them: one about the opening's pay says nothing of it to those who may not see that. */
export const toldFindings = (findings: Finding[], seesPay: boolean): Finding[] =>
  seesPay
    ? findings
    : findings.map((finding) => (isAboutPay(finding) ? withheld(finding) : finding))

const isAboutPay = ({ rule }: Finding) => rule === 'pay-disclosure'

const withheld = ({ suggestion: _, ...finding }: Finding): Finding => ({
  ...finding,
  reason: 'A rule about pay is not met; those who see the pay read which.',
})
