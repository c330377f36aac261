// Before the first paint: what is preferred on this phone (src/screen/state/preferences.ts keeps it),
// and whether there are decks on it (src/device/mark.ts). After it: what scripts that fail cannot say.
try {
  const page = document.documentElement.dataset;
  for (const name of ['theme', 'text', 'motion', 'hand']) {
    const choice = localStorage.getItem('factdeck.' + name);
    if (choice !== null) page[name] = choice;
  }
  if (localStorage.getItem('factdeck.mark') !== null) page.decks = '';
} catch {
  // no storage: as the phone has it
}

// A script that is neither kept nor to be had: what was painted would wait for it for ever.
addEventListener('unhandledrejection', ({ reason }) => {
  if (!/module/.test(reason?.message) || document.querySelector('.lacking')) return;
  const told = document.createElement('p');
  told.className = 'lacking';
  told.setAttribute('role', 'alert');
  told.textContent =
    'Factdeck on this device lacks a file, and the network does not give it. ' +
    'Connect once and open this page again: your decks and answers are safe.';
  const waits = [...document.querySelectorAll('main [role=status]')];
  const waiting = waits.find(({ offsetParent }) => offsetParent !== null);
  if (waiting) waiting.replaceWith(told);
  else (document.querySelector('main .body') ?? document.body).prepend(told);
});
