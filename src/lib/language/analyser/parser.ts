// Token vectors -> a head and a label for each token, by greedy arc-eager transitions.
import type { Arithmetic } from './arithmetic.ts';
import type { ModelFile } from './model-file.ts';
import { ParseState } from './parse-state.ts';
import { openTransitions, type Transitions } from './transitions.ts';

export interface Arcs {
  /** Index of each token's head; a root's own. */
  readonly heads: Int32Array;
  /** May hold `X||Y`: see lifted-arcs.ts. */
  readonly labels: string[];
}

type Move = 'S' | 'D' | 'L' | 'R' | 'B';

interface Action {
  readonly move: Move;
  readonly label: string;
}

export interface Parser {
  readonly transitions: Transitions;
  /** The parse of `tokens` tokens, whose vectors the transitions took in. */
  parse(tokens: number): Arcs;
}

/** B0 B1 S0 S1 S2 L(B0) L(S0) R(S0) */
function writeFeatures(state: ParseState, out: Int32Array): void {
  out[0] = state.buffer(0);
  out[1] = state.buffer(1);
  out[2] = state.stack(0);
  out[3] = state.stack(1);
  out[4] = state.stack(2);
  out[5] = state.leftChild(state.buffer(0));
  out[6] = state.leftChild(state.stack(0));
  out[7] = state.rightChild(state.stack(0));
}

/** Which moves the state allows. */
function allowed(state: ParseState): Readonly<Record<Move, boolean>> {
  const hasStack = state.stackDepth > 0;
  const left = state.bufferLength;
  const front = state.buffer(0);
  const second = state.buffer(1);
  const atStart = left > 0 && state.isStart(front);
  const arcs = hasStack && left > 0 && !atStart;
  return {
    S: !hasStack || (left > 1 && !atStart && !state.isUnshiftable(front)),
    D: hasStack,
    L: arcs,
    R: arcs,
    B: left > 1 && second === front + 1 && !state.isStart(second),
  };
}

function apply(state: ParseState, { move }: Action, index: number): void {
  if (move === 'S') state.shift();
  else if (move === 'D') state.reduce();
  else if (move === 'L') state.leftArc(index);
  else if (move === 'R') state.rightArc(index);
  else state.startSentence();
}

export function openParser(arithmetic: Arithmetic, model: ModelFile): Parser {
  const transitions = openTransitions(arithmetic, model, 'parser');
  const actions = model.parserMoves.map((name): Action => ({
    move: name.charAt(0) as Move,
    label: name.slice(2),
  }));

  /** Index of the best action the state allows; the first of equals. */
  function best(scores: Float32Array, allow: Readonly<Record<Move, boolean>>): number {
    let chosen = -1;
    let highest = -Infinity;
    for (let i = 0; i < actions.length; i++) {
      const score = scores[i] as number;
      if (score > highest && allow[(actions[i] as Action).move]) {
        chosen = i;
        highest = score;
      }
    }
    return chosen;
  }

  return {
    transitions,
    parse(tokens) {
      const state = new ParseState(tokens);
      const scorer = transitions.scorer();
      const features = new Int32Array(transitions.features);
      while (!state.final) {
        writeFeatures(state, features);
        const index = best(scorer.score(features), allowed(state));
        apply(state, actions[index] as Action, index);
      }
      return {
        heads: state.heads.map((head, i) => (head < 0 ? i : head)),
        labels: Array.from(state.labels, (index) => actions[index]?.label ?? 'ROOT'),
      };
    },
  };
}
