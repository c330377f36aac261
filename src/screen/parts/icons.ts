// The outlines of the icons, drawn on 24 by 24.
export const paths = {
  today: 'M5 7.5h14v11.5H5zM8.5 4.5v4M15.5 4.5v4M5 11h14',
  new: 'M12 5v14M5 12h14',
  library: 'M7 4.5h10M5 8h14M4 11.5h16v8H4z',
  figures: 'M5 19.5v-6M12 19.5v-15M19 19.5v-10',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  right: 'M5 12.5l4.5 4.5L19 7.5',
  almost: 'M4 14c2.5-5 5.5-5 8-2s5.5 3 8-2',
  wrong: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  onward: 'M9.5 5.5L16 12l-6.5 6.5',
  undo: 'M8.5 5L4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12M15 15l5 5',
  paste: 'M9 5H6v15h12V5h-3M9 3.5h6v3.5H9zM9 12h6M9 15.5h4',
  file: 'M7 3.5h7l4 4V20.5H7zM14 3.5v4h4',
  flag: 'M6 21V4.5M6 5c4-2 7 2 12 0v8.5c-5 2-8-2-12 0',
  trash: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  plane:
    'M21 12c0-.9-.8-1.5-2-1.5h-4.5L9.5 4H7.5l2.5 6.5H6L4 8H2.5l1.200 4-1.200 4H4l2-2.5h4L7.5 20h2l5-6.5H19c1.200 0 2-.6 2-1.5z',
  warning: 'M12 4.5L3.5 19h17zM12 10v4.5M12 16.5v.5',
  missed: 'M5 12a7 7 0 1 1 2 5M5 12l-2-2.5M5 12l2.700-2M12 8.5V12l2.5 2',
  help: 'M9 9.5a3 3 0 1 1 4.200 2.700c-.8.4-1.200 1-1.200 2V15M12 18v.5',
  article: 'M5 4.5h14v15H5zM8 8.5h8M8 12h8M8 15.5h5',
};
export type IconName = keyof typeof paths;
