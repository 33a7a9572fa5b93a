import {stepInView} from './step-in-view';

/** A page whose steps begin and end at these distances from the top of the window. */
function pageWithSteps(...edges: readonly (readonly [top: number, bottom: number])[]) {
  const page = document.createElement('div');
  edges.forEach(([top, bottom], index) => {
    const step = document.createElement('li');
    step.id = `step-1-${index + 1}`;
    step.dataset['runbookStep'] = '';
    step.getBoundingClientRect = () => ({top, bottom}) as DOMRect;
    page.append(step);
  });
  return page;
}

it.each([
  [
    'above the first step',
    [
      [500, 700],
      [700, 900],
    ],
    null,
  ],
  [
    'at the first step',
    [
      [200, 450],
      [450, 900],
    ],
    'step-1-1',
  ],
  [
    'in the middle of the second',
    [
      [-400, -100],
      [-100, 300],
    ],
    'step-1-2',
  ],
  [
    'past the last step',
    [
      [-900, -500],
      [-500, -10],
    ],
    null,
  ],
] as const)('%s', (_where, edges, expected) => {
  expect(stepInView(pageWithSteps(...edges), 800)?.id ?? null).toBe(expected);
});
