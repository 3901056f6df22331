const Sequencer = require('@jest/test-sequencer').default;

/** Groups of end-to-end specs in the order of their names, then the many short specs, which fill what is left. */
module.exports = class GroupsFirst extends Sequencer {
  sort(tests) {
    const others = super.sort(tests.filter(({ path }) => !isGroup(path)));
    const groups = tests.filter(({ path }) => isGroup(path));
    return [...groups.toSorted((one, other) => (one.path < other.path ? -1 : 1)), ...others];
  }
};

function isGroup(path) {
  return path.endsWith('.cjs');
}
