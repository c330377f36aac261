// `npx tsx test/phone/keep-build.ts NAME`: keeps the present build for the tests of later versions.
import { keepBuild } from './kept-builds.ts';
import { buildFolder } from './server.ts';

const name = process.argv[2];
if (name === undefined) throw new Error('Give the build a name, as "2026-11-24, with pictures".');
keepBuild(name, buildFolder);
