import type { RecordTag } from '../records/planTag.ts';
import type { LogTreeNode } from './logTreeNode.ts';

/** What a record gets that is put into a group of the log; `undefined` for groups that no value of a record makes. */
export function tagOfGroup(node: LogTreeNode): RecordTag | undefined {
  switch (node.kind) {
    case 'skill':
      return { kind: 'skill', value: node.skillId };
    case 'study':
      return { kind: 'study', value: node.study };
    case 'person':
      return { kind: 'person', value: node.person };
    case 'phase':
      return { kind: 'phase', value: node.phase };
    default:
      return undefined;
  }
}
