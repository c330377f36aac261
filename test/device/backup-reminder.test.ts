import { beforeEach, expect, test } from 'vitest';
import {
  isBackupDue,
  lastBackup,
  noteBackup,
  putOffBackup,
} from '../../src/device/backup-reminder.ts';
import { dayMillis } from '../../src/lib/log/moment.ts';

const day = (number: number) => 1_700_000_000_000 + number * dayMillis;

beforeEach(() => {
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
  });
});

test('a backup is mentioned a month after the first session, and after the last backup', () => {
  expect(isBackupDue(null, day(99))).toBe(false);
  expect(isBackupDue(day(0), day(29))).toBe(false);
  expect(isBackupDue(day(0), day(31))).toBe(true);
  noteBackup(day(31));
  expect(lastBackup()).toBe(day(31));
  expect(isBackupDue(day(0), day(60))).toBe(false);
  expect(isBackupDue(day(0), day(62))).toBe(true);
});

test('put off, it is mentioned a month later, and the last backup is still known', () => {
  noteBackup(day(0));
  putOffBackup(day(40));
  expect(lastBackup()).toBe(day(0));
  expect(isBackupDue(day(-90), day(69))).toBe(false);
  expect(isBackupDue(day(-90), day(71))).toBe(true);
});

test('without storage it is mentioned, and nothing breaks', () => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  putOffBackup(day(0));
  expect(lastBackup()).toBeNull();
  expect(isBackupDue(day(0), day(31))).toBe(true);
});
