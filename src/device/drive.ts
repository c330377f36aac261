// Runs a deck's making step by step, giving the event loop a turn between steps.

/**
 * The generator's result; null when `stopped` says so before it is done. Between two steps whatever
 * waits in the event loop runs, such as the message that cancels.
 */
export async function drive<Step, Result>(
  steps: Generator<Step, Result>,
  onStep: (step: Step) => void,
  stopped: () => boolean,
): Promise<Result | null> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onStep(step.value);
    await turn();
    if (stopped()) {
      steps.return(undefined as Result); // lets the generator tidy up; its value is not used
      return null;
    }
  }
}

/** One turn of the event loop; a timer would add milliseconds to every step. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
