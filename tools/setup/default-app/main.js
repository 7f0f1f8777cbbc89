'use strict';
// What `electron FOLDER` runs first. Electron ships such a starter itself; the fallback runtime comes without
// one. It is packed into default_app.asar and does what ours needs of the original:
//   electron [-r MODULE]... [--chromium-switch]... FOLDER [arguments for the program]
const { app } = require('electron');
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');

/** Splits the command line at the program's folder. */
function readCommandLine(words) {
  const preload = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--version' || word === '-v') return { preload, printVersion: true, folder: undefined };
    if (word === '-r' || word === '--require') preload.push(words[++i]);
    else if (word.startsWith('--app=')) return { preload, printVersion: false, folder: word.slice(6) };
    else if (!word.startsWith('-')) return { preload, printVersion: false, folder: word };
  }
  return { preload, printVersion: false, folder: undefined };
}

/** Gives the program its own name and version, as an installed one has them. */
function introduce(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) return;
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName || name || app.name;
  if (process.platform === 'linux') app.setDesktopName(desktopName || `${app.name}.desktop`);
}

function start() {
  const { preload, printVersion, folder } = readCommandLine(process.argv.slice(1));
  if (printVersion) {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  }
  // Playwright hands in a loader this way: it must be there before the program's first line.
  if (preload.length > 0) Module._preloadModules(preload);
  if (folder === undefined) {
    console.error('usage: electron [-r MODULE] FOLDER [arguments]');
    process.exit(1);
  }
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const target = path.resolve(folder);
  introduce(target);
  const entry = Module._resolveFilename(target, null, true);
  app.setAppPath(fs.statSync(target).isDirectory() ? target : path.dirname(entry));
  Module._load(entry, Module, true);
}

try {
  start();
} catch (cause) {
  // Electron would open a dialog here, which nobody can close on a machine without a screen.
  console.error(cause);
  process.exit(1);
}
