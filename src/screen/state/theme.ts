// Light, dark, or as the phone has it. static/theme.js applies it before the first paint.

export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const place = 'factdeck.theme';

export function loadTheme(): Theme {
  try {
    const found = localStorage.getItem(place);
    return themes.find((theme) => theme === found) ?? 'system';
  } catch {
    return 'system'; // no storage
  }
}

export function setTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(place, theme);
  } catch {
    // it holds as long as the page
  }
}
