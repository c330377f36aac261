// Whether the number keys answer in a quiz: some speak to their computer, and a word may hit a key.

const place = 'factdeck.number-keys';

export function numberKeysAnswer(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true; // no storage
  }
}

export function setNumberKeys(on: boolean) {
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // it stays as it was
  }
}
