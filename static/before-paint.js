// Before the first paint: what is preferred on this phone (src/screen/state/preferences.ts keeps it),
// and whether there are decks on it (src/device/mark.ts).
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
