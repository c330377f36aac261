// Answers worked out once: for as long as there is what was asked about.

/**
 * `answer`, which keeps what it gave for each object.
 * @param answer depends on the object alone, or on others that are always the same beside it
 */
export function kept<About extends object, Beside extends readonly unknown[], Answer>(
  answer: (about: About, ...beside: Beside) => Answer,
): (about: About, ...beside: Beside) => Answer {
  const answers = new WeakMap<About, { readonly answer: Answer }>();
  return (about, ...beside) => {
    let known = answers.get(about);
    if (!known) {
      known = { answer: answer(about, ...beside) };
      answers.set(about, known);
    }
    return known.answer;
  };
}
