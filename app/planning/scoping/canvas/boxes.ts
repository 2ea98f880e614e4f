import type { MetricKind } from '#app/planning/scoping/metrics/pairs.ts'

/** What a box is filled from: a fact of the use case, an answer of the checklist, or its numbers. */
export type Source =
  | { fact: 'problem' | 'input' | 'output' }
  | { question: string }
  | { metrics: readonly MetricKind[] }

export type CanvasBox = { key: string; title: string; asks: string; from: readonly Source[] }

export type Canvas = { key: string; title: string; lead: string; boxes: readonly CanvasBox[] }

const q = (...keys: string[]): Source[] => keys.map((question) => ({ question }))

/** Seven boxes: what is predicted, what people still judge, and what comes of it. */
const aiCanvas: Canvas = {
  key: 'ai',
  title: 'AI Canvas',
  lead: 'One decision in seven boxes, for whoever has to agree to it.',
  boxes: [
    {
      key: 'prediction',
      title: 'Prediction',
      asks: 'What has to be known to make the decision?',
      from: [{ fact: 'output' }, ...q('T1')],
    },
    {
      key: 'judgment',
      title: 'Judgment',
      asks: 'What is each way to be right or wrong worth?',
      from: q('C7', 'T7'),
    },
    {
      key: 'action',
      title: 'Action',
      asks: 'What is done with the prediction, and by whom?',
      from: q('C1', 'T10'),
    },
    {
      key: 'outcome',
      title: 'Outcome',
      asks: 'By which number do we see that it worked?',
      from: [...q('C5'), { metrics: ['business'] }],
    },
    {
      key: 'input',
      title: 'Input',
      asks: 'What goes in at the moment of the prediction?',
      from: [{ fact: 'input' }, ...q('T3')],
    },
    { key: 'training', title: 'Training', asks: 'What does it learn from?', from: q('T2', 'T5') },
    {
      key: 'feedback',
      title: 'Feedback',
      asks: 'How do outcomes come back to make it better?',
      from: q('T13'),
    },
  ],
}

/** Ten boxes: from the value to how it is watched. */
const mlCanvas: Canvas = {
  key: 'ml',
  title: 'ML Canvas',
  lead: 'The system in ten boxes, for whoever builds and runs it.',
  boxes: [
    {
      key: 'value',
      title: 'Value proposition',
      asks: 'For whom, against which problem, and why it matters?',
      from: [{ fact: 'problem' }, ...q('C2', 'C9')],
    },
    {
      key: 'task',
      title: 'Prediction task',
      asks: 'From what, to what, at which moment?',
      from: q('T1'),
    },
    {
      key: 'decisions',
      title: 'Decisions',
      asks: 'How do predictions become what somebody does?',
      from: q('C1', 'T10'),
    },
    {
      key: 'impact',
      title: 'Impact simulation',
      asks: 'What would it have brought on past cases, against today’s way?',
      from: [...q('C7', 'T6', 'T7'), { metrics: ['model', 'guardrail'] }],
    },
    {
      key: 'predicting',
      title: 'Making predictions',
      asks: 'When, how fast, how many, and into which system?',
      from: q('T8', 'T9'),
    },
    {
      key: 'building',
      title: 'Building models',
      asks: 'How soon is there a first one, who builds it, how often again?',
      from: q('C11', 'T12'),
    },
    {
      key: 'sources',
      title: 'Data sources',
      asks: 'Where does the data come from, and may it be used?',
      from: q('T3', 'T4'),
    },
    {
      key: 'collection',
      title: 'Data collection',
      asks: 'How do examples and their outcomes come together?',
      from: q('T2', 'T5'),
    },
    {
      key: 'features',
      title: 'Features',
      asks: 'What is known at the moment of the prediction?',
      from: [{ fact: 'input' }],
    },
    {
      key: 'monitoring',
      title: 'Monitoring',
      asks: 'Which numbers say that it still works, and who reads them?',
      from: [...q('T13'), { metrics: ['system', 'business'] }],
    },
  ],
}

export const canvases: readonly Canvas[] = [aiCanvas, mlCanvas]
