// What no code of the app may do: so nothing pasted ever runs, and nothing leaves the phone.
import svelte from 'eslint-plugin-svelte';

const asText = 'Foreign text is shown as text only: by a Svelte expression or textContent.';
const noNetwork = 'Whoever asks a network is listed in .config/bans.js, with what for.';
const trusted = 'Its address goes through trustedScript of src/device/trusted.ts.';
const inSheets = 'Styles stand in style sheets.';

/** Ways to turn text into markup. */
const markup = [
  ...['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'createContextualFragment'],
  ...['setHTMLUnsafe', 'parseHTMLUnsafe'],
].map((property) => ({ property, message: asText }));

const documentWrites = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: asText,
}));

/** Ways out of the phone. */
const outlets = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'].concat(
  'RTCPeerConnection',
);

const hiddenOutlets = ['window', 'globalThis', 'self'].flatMap((object) =>
  outlets.map((property) => ({ object, property, message: noNetwork })),
);

const network = outlets.map((name) => ({ name, message: noNetwork }));

const parser = {
  name: 'DOMParser',
  message: 'Foreign markup is parsed by inertDocument of src/device/trusted.ts.',
};

const calls = [
  ["NewExpression[callee.name='Worker']:not([arguments.0.callee.name='trustedScript'])", trusted],
  [
    "CallExpression[callee.property.name='register']:not([arguments.0.callee.name='trustedScript'])",
    trusted,
  ],
  ["CallExpression[callee.property.name='sendBeacon']", noNetwork],
  ["CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^on/]", asText],
  ["CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", inSheets],
  ["MemberExpression[property.name='cssText']", inSheets],
  ["ImportExpression[source.type!='Literal']", 'Only what the build knows is loaded.'],
].map(([selector, message]) => ({ selector, message }));

/** Who asks the network, and for what. */
const fetching = [
  'src/device/model-fetch.ts', // the language file
  'src/service-worker/**/*.ts', // the app's own files
  'src/screen/state/seeds.ts', // the deck the app comes with
  'src/screen/settings/Licences.svelte', // the list of licences
];

export default [
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/tools/**'],
    plugins: { svelte },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': ['error', ...markup, ...documentWrites, ...hiddenOutlets],
      'no-restricted-globals': ['error', ...network, parser],
      'no-restricted-syntax': ['error', ...calls],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-inline-styles': 'error' },
  },
  { files: fetching, rules: { 'no-restricted-globals': ['error', parser] } },
  { files: ['src/device/trusted.ts'], rules: { 'no-restricted-globals': ['error', ...network] } },
];
