/** What the bench's processes say to each other over Node's own channel. */
import type { Family } from '../generate/lists';

/** documentIds of the list entries that a new action names. */
export interface ListIds {
  actionType: string;
  clientRole: string;
  workerRole: string;
}

export interface ServerFacts {
  port: number;
  apiToken: string;
  adminToken: string;
  lists: Record<Family, ListIds>;
}

/** Work that is timed inside the server's process; answers rows per second, or what it made. */
export type Command =
  | { name: 'import'; actions: number; round: number }
  | { name: 'documents-loop'; family: Family; actions: number; round: number }
  | { name: 'fill-identities'; count: number }
  /** Processor time that the process has used so far, in milliseconds. */
  | { name: 'cpu' };

export interface Request {
  id: number;
  command: Command;
}

export interface Answer {
  id: number;
  value?: number;
  error?: string;
}
