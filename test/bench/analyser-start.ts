// Prints how long a fresh process takes from the packed model to the tokens of one sentence, in milliseconds.
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';

const started = performance.now();
const analyser = await openAnalyser();
analyser.analyse('Byron died in Greece in 1824.');
console.log(performance.now() - started);
