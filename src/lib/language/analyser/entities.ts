// Token vectors and sentence starts -> named entities, by greedy begin, in, last, unit and out actions.
import type { Arithmetic } from './arithmetic.ts';
import type { ModelFile } from './model-file.ts';
import type { Entity } from '../reading.ts';
import { openTransitions, type Transitions } from './transitions.ts';

type Move = 'B' | 'I' | 'L' | 'U' | 'O';

interface Action {
  readonly move: Move;
  readonly label: string;
}

export interface EntityContext {
  readonly tokens: number;
  isSpace(i: number): boolean;
  /** Whether token `i` begins a sentence; entities do not reach into it. */
  isStart(i: number): boolean;
}

export interface EntityRecogniser {
  readonly transitions: Transitions;
  /** Entities from left to right; the transitions took in the tokens' vectors. */
  entities(context: EntityContext): Entity[];
}

interface Open {
  readonly start: number;
  readonly label: string;
}

export function openEntityRecogniser(arithmetic: Arithmetic, model: ModelFile): EntityRecogniser {
  const transitions = openTransitions(arithmetic, model, 'ner');
  const actions = model.entityMoves.map((name): Action => ({
    move: name.charAt(0) as Move,
    label: name.slice(2),
  }));

  function best(scores: Float32Array, open: Open | null, front: number, context: EntityContext) {
    const mayGoOn = front + 1 < context.tokens && !context.isStart(front + 1);
    const onSpace = context.isSpace(front);
    const allow: Readonly<Record<Move, boolean>> = {
      B: !open && mayGoOn && !onSpace,
      I: open !== null && mayGoOn,
      L: open !== null,
      U: !open && !onSpace,
      O: !open,
    };
    let chosen: Action = { move: 'O', label: '' };
    let highest = -Infinity;
    for (let i = 0; i < actions.length; i++) {
      const action = actions[i] as Action;
      const score = scores[i] as number;
      if (score <= highest || !allow[action.move]) continue;
      // Only "out" goes without a label; an open entity must keep its own.
      if (action.move !== 'O' && action.label === '') continue;
      if (open && action.label !== open.label) continue;
      chosen = action;
      highest = score;
    }
    return chosen;
  }

  return {
    transitions,
    entities(context) {
      const found: Entity[] = [];
      const scorer = transitions.scorer();
      const features = new Int32Array(transitions.features);
      let open: Open | null = null;
      for (let front = 0; front < context.tokens; front++) {
        features[0] = front;
        features[1] = open ? open.start : -1;
        features[2] = open ? front - 1 : -1;
        const { move, label } = best(scorer.score(features), open, front, context);
        if (move === 'B') open = { start: front, label };
        else if (move === 'U') found.push({ start: front, end: front + 1, label });
        else if (move === 'L' && open) {
          found.push({ start: open.start, end: front + 1, label });
          open = null;
        }
      }
      return found;
    },
  };
}
