/// <reference types="mdast-util-directive" />
import type {Code, List, ListItem, Root, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';

import {findActionMistakes, type ActionMistake} from './find-action-mistakes';
import {isStepsList, stepId} from './steps-list';

/** Options of `remarkRunbookSteps`. */
export interface RunbookStepsOptions {
  /** Names of the actions that exist. An article that names another one breaks the build. */
  readonly actions: readonly string[];
}

/**
 * Turns every top-level numbered list that holds an action into the steps of a runbook.
 *
 * An action is a leaf directive, alone and indented under its step. Step ids come from the
 * position (`step-<list>-<item>`), so that they are the same in every language. Live code inside a
 * step is tucked away behind "Behind this step". Other lists stay as they are.
 *
 * A mistake in an action (see `findActionMistakes`) fails the file: all mistakes are named with
 * line and column.
 *
 * @example
 *   {"name": "steps"}
 *
 *   ```md input
 *   1. Select **Users**.
 *
 *      ::find-user
 *
 *   1. Ask the user to sign in.
 *   ```
 *
 *   ```mdx output
 *   <Steps>
 *     <Step id="step-1-1" number="1">
 *       Select **Users**.
 *
 *       <StepAction action="find-user" stepId="step-1-1" />
 *     </Step>
 *
 *     <Step id="step-1-2" number="2">
 *       Ask the user to sign in.
 *     </Step>
 *   </Steps>
 *   ```
 *
 * @example
 *   {"name": "live code goes behind the step"}
 *
 *   ````md input
 *   3. Select the user.
 *
 *      ::confirm-user
 *
 *      ```tsx live
 *      render(1);
 *      ```
 *   ````
 *
 *   ````mdx output
 *   <Steps>
 *     <Step id="step-1-1" number="3">
 *       Select the user.
 *
 *       <StepAction action="confirm-user" stepId="step-1-1" />
 *
 *       <BehindThisStep>
 *         ```tsx live
 *         render(1);
 *         ```
 *       </BehindThisStep>
 *     </Step>
 *   </Steps>
 *   ````
 *
 * @example
 *   {"name": "ordinary lists and prose stay"}
 *
 *   ```md input
 *   1. The address fe80::a.
 *   2. The loopback ::1 and std::vector.
 *   ```
 *
 *   ```mdx output
 *   1. The address fe80::a.
 *   2. The loopback ::1 and std::vector.
 *   ```
 *
 * @example
 *   {"name": "a mangled action fails"}
 *
 *   ```md input
 *   1. Selecteer **Gebruikers**.
 *
 *      : :find-user
 *   ```
 *
 *   ```txt error
 *   3:4 mangled-action ": :find-user" looks like a broken action. Write "::find-user" alone on its line, indented under its step of a numbered list.
 *   ```
 */
export const remarkRunbookSteps: Plugin<[RunbookStepsOptions], Root> = ({actions}) => {
  return (tree, file) => {
    const mistakes = findActionMistakes(tree, String(file), actions);
    if (mistakes.length > 0) failWith(file, mistakes);
    let lists = 0;
    tree.children = tree.children.map((node) => {
      if (!isStepsList(node)) return node;
      lists += 1;
      return toSteps(node, lists);
    });
  };
};

const howToWrite = 'README.md says under "Translate" what such a line is.';

function failWith(file: VFile, mistakes: readonly ActionMistake[]): never {
  const lines = mistakes.map(
    ({place, ruleId, reason}) => `${place.line}:${place.column} ${ruleId} ${reason}`,
  );
  const message = file.message(lines.join('\n'), {
    source: 'remark-runbook-steps',
    ruleId: mistakes[0]?.ruleId ?? '',
    ...(mistakes[0] && {place: mistakes[0].place}),
  });
  message.fatal = true;
  // Docusaurus shows as details what JSON makes of the message, or else its stack (checked in
  // @docusaurus/mdx-loader 3.10.2, 2026-11-22). An author can use neither.
  throw Object.assign(message, {toJSON: () => ({}), stack: howToWrite});
}

function toSteps(list: List, listNumber: number): RootContent {
  const first = list.start ?? 1;
  const steps = list.children.map((item, index) => {
    const id = stepId(listNumber, index + 1);
    const number = String(first + index);
    return element('Step', {id, number}, toStepContent(item, id));
  });
  return element('Steps', {}, steps);
}

function toStepContent(item: ListItem, id: string): readonly RootContent[] {
  const content: RootContent[] = [];
  let behind: MdxJsxFlowElement | null = null;
  for (const child of item.children) {
    if (isLiveCode(child)) {
      if (!behind) {
        behind = element('BehindThisStep', {}, []);
        content.push(behind);
      }
      behind.children.push(child);
      continue;
    }
    behind = null;
    content.push(
      child.type === 'leafDirective'
        ? element('StepAction', {action: child.name, stepId: id}, [])
        : child,
    );
  }
  return content;
}

function isLiveCode(node: RootContent): node is Code {
  return node.type === 'code' && node.lang === 'tsx' && /(^|\s)live(\s|$)/u.test(node.meta ?? '');
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]): MdxJsxAttribute => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    // `BlockContent` and `RootContent` differ only in node types that cannot stand in a list item.
    children: children as MdxJsxFlowElement['children'],
  };
}
