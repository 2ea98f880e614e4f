/** Texts that the sample company has summed up. */
export const sampleMemo = {
  by: 'leilani',
  daysAgo: 6,
  name: '',
  title: 'Why the nightly batch ends late',
  text: `## What happens

Since the new depots joined, the nightly batch ends at 6:40 instead of 4:30. Twice last month the planners started their day without figures.

## What we looked at

Faster machines cost $2,100 a month and gain only 25 minutes. A smaller batch would leave out the depots that open first, which need it most.

## Decision

We split the batch and compute only the depots that open before seven during the night. The rest can run until nine without anyone waiting for it.

Please object by Thursday.`,
  sentences: 2,
}
