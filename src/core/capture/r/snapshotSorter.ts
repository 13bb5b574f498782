import type { LineSorter } from './lineSorter.ts';

const sectionHead = /^ {4}(Code|Output|Messages?|Condition|Warning|Error|Plot)(?: <[\w.:]{1,80}>)?$/;

/** Before testthat 3.1 a condition was told by the head of its section alone. */
const oldCondition = /^ {4}(Warning|Error)(?: <[\w.:]{1,80}>)?$/;

/** Snapshots of testthat: `Code`, `Output`, `Message` and `Condition`, or a block of output alone. */
export function snapshotSorter(): LineSorter {
  let section = '';
  return (text) => {
    if (!text.startsWith('    ')) {
      if (text.trim() === '') return { kind: 'frame' };
      section = '';
      return { kind: 'prose' };
    }
    const head = sectionHead.exec(text)?.[1];
    if (head !== undefined) {
      section = head;
      const condition = oldCondition.exec(text)?.[1];
      return condition === undefined ? { kind: 'frame' } : { kind: 'output', text: `${condition}: ` };
    }
    if (section === 'Code') return { kind: 'code', text: text.slice(6) };
    return { kind: 'output', text: text.slice(section === '' ? 4 : 6) };
  };
}
