import type { WholeText } from '#app/writing/exports/whole-text.ts'

/** A document with everything that Markdown has. */
export const sample: WholeText = {
  title: 'Address check',
  sections: [
    {
      title: 'Problem',
      body: `Couriers call customers 2,300 times a month. The cause is **bad addresses**.
See [the study](https://example.org/study).

### Numbers

| Figure | Value |
| --- | ---: |
| Calls | 2,300 |
| Minutes | 6 |`,
    },
    {
      title: 'Plan',
      body: `1. measure
2. build
   - the page
   - the check
3. ship

- [x] asked legal
- [ ] told support

[Who pays?](javascript:alert)

\`\`\`
total = 3
over = time
\`\`\`

> Do not *wait*.

---

Wörter, 数字 & \\<b>tags\\</b> stay`,
    },
  ],
}
