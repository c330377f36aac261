// A prompt as it is shown, with the place for its answer.

const blank = '______';

/** The prompt's text before and after its blank; one piece where it has none. */
export const promptPieces = (prompt: string): readonly string[] => prompt.split(blank);
