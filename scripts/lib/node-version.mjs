const OLDEST = 20;

/** One clear sentence where this Node can't run the project, else undefined. */
export const nodeProblem = (version = process.versions.node) =>
  Number(version.split('.')[0]) >= OLDEST
    ? undefined
    : `Casework needs Node ${OLDEST} or newer; this is Node ${version}. Install a newer one and run the command again.`;
