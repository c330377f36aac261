// The words somebody selects in an article, as a span of its text.
import type { Span } from '#lib/article/article.ts';

/** Where a point of the page stands in the text; null outside of it. */
function offsetAt(root: Node, node: Node, offset: number): number | null {
  if (!root.contains(node) || !(node instanceof Text)) return null;
  const start = Number(node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset['start']);
  return Number.isNaN(start) ? null : start + offset;
}

/** Null where nothing is selected, or nothing within the element. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}
