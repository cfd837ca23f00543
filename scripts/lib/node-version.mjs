/** Since these, `require` loads ES modules, which some of our packages are published as: 20.19 and 22.12. */
const SINCE = { 20: 19, 21: Infinity, 22: 12 };
const OLDEST_MAJOR = 20;

/** One clear sentence where this Node can't run the project, else undefined. */
export const nodeProblem = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= OLDEST_MAJOR && minor >= (SINCE[major] ?? 0)) return undefined;
  return `Casework needs Node 20.19, 22.12 or newer; this is Node ${version}. Install one and run the command again.`;
};
