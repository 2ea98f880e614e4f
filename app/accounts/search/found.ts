/** One thing that a domain found for a member, and nothing of it but what finds its page. */
export type Found = {
  label: string
  hint: string
  /** Below the organisation's own address. */
  path: string
  /** The words are in what it is called, not only in its text. */
  inName: boolean
}

export type Asked = { text: string; limit: number }
