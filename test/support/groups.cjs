/**
 * The end-to-end specs put together into a few files, for a run of all of them. Jest loads the whole application anew for
 * each file, which takes longer than most specs do; within a group it is loaded once, and each spec still starts an
 * application of its own on a database of its own. A single spec is run by its path, without groups.
 */
const { mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const TEST = join(__dirname, '..');
const ENDING = '.e2e-spec.ts';

/** Into how many groups the big folders go, those with the longest specs first, which is the order they are run in. */
const GROUPS = { admin: 9, flows: 6, api: 11, radius: 3, pdf: 2, launch: 3 };

/** Writes the groups anew into a folder, in the order in which to run them. A folder without a number of groups is one. */
function writeGroups(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const specs = readdirSync(TEST, { recursive: true }).filter((path) => path.endsWith(ENDING));
  const names = new Set([...Object.keys(GROUPS), ...specs.map(folderOf)]);
  for (const [index, name] of [...names].entries()) {
    const count = GROUPS[name] ?? 1;
    const own = specs.filter((path) => folderOf(path) === name).toSorted();
    for (let group = 0; group < count; group++) {
      const members = own.filter((_, place) => place % count === group);
      writeFileSync(join(folder, `${index + 1}-${name}-${group + 1}.cjs`), members.map(entry).join(''));
    }
  }
}

function folderOf(path) {
  return path.split(sep)[0].replace(ENDING, '');
}

function entry(path) {
  const file = JSON.stringify(join(TEST, path));
  return `describe('${path.slice(0, -ENDING.length)}', () => void require(${file}));\n`;
}

module.exports = { writeGroups };
