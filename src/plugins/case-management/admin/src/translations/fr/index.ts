import caseTexts from './case.json';
import client from './client.json';
import core from './core.json';
import daily from './daily.json';
import files from './files.json';
import find from './find.json';
import intake from './intake.json';
import log from './log.json';
import paper from './paper.json';
import work from './work.json';

/** Every text of ours, one file for each part of the desk. */
export const fr = {
  ...core,
  ...work,
  ...caseTexts,
  ...client,
  ...files,
  ...find,
  ...intake,
  ...log,
  ...daily,
  ...paper,
};
