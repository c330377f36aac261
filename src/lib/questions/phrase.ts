// A candidate as the question that is kept and shown.
import type { Span } from '../article/article.ts';
import { spanOf } from '../language/read.ts';
import type { Candidate } from './candidate.ts';
import type { Question, QuestionId } from './question.ts';
import type { Judged } from './write.ts';

/** Where the key stands in the article. */
function keySpan({ fact, key }: Candidate): Span | null {
  const { sentence, pieces } = fact.statement;
  const [first, last] = [pieces[key.from], pieces[key.to - 1]];
  if (!first || !last) return null;
  return spanOf(sentence.block, sentence.doc, first.first, last.end);
}

export function phrase({ candidate, score }: Judged): Question {
  const { fact, key, form, prompt, answer, accept, options, correction } = candidate;
  const asked = {
    // The key's place in the sentence: forms of one fact may come of several of its clauses.
    id: `${fact.id}.${form === 'claim' ? answer : form}.${fact.statement.pieces[key.from]?.first ?? key.from}` as QuestionId,
    fact: fact.id,
    ...(fact.cue === null ? {} : { cue: fact.cue }),
    prompt,
    source: { start: fact.start, end: fact.end },
    key: keySpan(candidate),
    score,
  };
  if (form === 'claim') {
    return answer === 'true'
      ? { ...asked, kind: 'truefalse', answer }
      : {
          ...asked,
          kind: 'truefalse',
          answer: 'false',
          ...(correction === undefined ? {} : { correction }),
        };
  }
  if (form === 'blank') {
    return { ...asked, kind: 'blank', answer, accept, ...(options === null ? {} : { options }) };
  }
  return options === null
    ? { ...asked, kind: 'short', answer, accept }
    : { ...asked, kind: 'choice', answer, options };
}
