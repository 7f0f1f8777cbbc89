// The setup runs before any npm package is there, so its files are plain JavaScript with types in comments.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, whatever folder a command was started from. */
export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads that survive a fresh `npm ci`. Safe to delete at any time. */
export const CACHE_FOLDER = resolve(PROJECT_ROOT, '.cache');

/** Something a person has to put right before Standpunkt can start. `remedy` says how. */
export class SetupProblem extends Error {
  /**
   * @param {string} what the thing that is wrong
   * @param {string} remedy what to do about it
   * @param {unknown} [cause]
   */
  constructor(what, remedy, cause) {
    super(what, { cause });
    this.remedy = remedy;
  }
}

/** @param {string} line */
export function say(line) {
  console.log(`setup: ${line}`);
}

/**
 * The content of a small JSON file, or `undefined` when it is missing or damaged: every file read this way
 * can be made again.
 * @param {string} file
 * @returns {unknown}
 */
export function readJsonIfAny(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes under a temporary name and renames, so that an interrupted run leaves the old file or the new one.
 * @param {string} file
 * @param {unknown} content
 */
export function writeJsonWhole(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
