// Applies the chosen theme before the first paint; src/screen/state/theme.ts writes it.
try {
  const theme = localStorage.getItem('factdeck.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // no storage: as the phone has it
}
