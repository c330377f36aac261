// The one form of a verb that a statement without its "does not" needs.

/** "gather" -> "gathers", "carry" -> "carries", "pass" -> "passes". */
export function thirdPerson(verb: string): string {
  if (/^(?:have|be)$/.test(verb)) return verb === 'have' ? 'has' : 'is';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
