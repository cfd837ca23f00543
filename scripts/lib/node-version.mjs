const OLDEST_MAJOR = 20;

/** One clear sentence where this Node can't run the project, else undefined. */
export const nodeProblem = (version = process.versions.node) =>
  Number.parseInt(version, 10) >= OLDEST_MAJOR
    ? undefined
    : `Casework needs Node ${OLDEST_MAJOR} or newer; this is Node ${version}. Install one and run the command again.`;
