// The signs that phones put beside what is to be tapped, drawn on 24 by 24.
export const signs = {
  save: 'M6 3.5h8l4 4v13H6zM12 9v7M9 13.5l3 3l3-3',
  share: 'M8 9.5H6v11h12v-11h-2M12 15V3.5M8.5 7L12 3.5L15.5 7',
  add: 'M5 5h14v14H5zM12 8.5v7M8.5 12h7',
  open: 'M7 3.5h10v17H7zM10 7h4v4h-4zM11 18h2',
  menu: 'M12 6v.1M12 12v.1M12 18v.1',
} as const;
