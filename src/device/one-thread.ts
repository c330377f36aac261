// Stands for the threads of FSRS's optimiser, which Factdeck does without.
export function startWorkers(): never {
  throw new Error('The optimiser runs in one thread');
}
