import type { Context } from '../context/context.ts';
import type { Unit } from '../database/unit-of-work.ts';

/** Rows of a user for an export, one after the other; see `inBatches`. */
export type ExportSection = (context: Context, userId: string) => AsyncIterable<object>;

/** What a domain keeps of a user. */
export type PersonalData = {
  /** The parts of an export by their names. */
  readonly sections: Readonly<Record<string, ExportSection>>;
  /**
   * Takes the user out of what the domain keeps, in the unit in which the account goes: rows are deleted, or the person in them becomes
   * nobody where others or the law need the rest. Throws UserError NOT_ELIGIBLE while the domain still needs the person.
   */
  readonly erase: (unit: Unit, userId: string) => Promise<void>;
};

const held: PersonalData[] = [];

/**
 * Says what a domain keeps of users. The accounts, which stand below every domain, export and erase it: each domain hands it in
 * when the process is wired.
 */
export function holdPersonalData(data: PersonalData): void {
  held.push(data);
}

/** What the domains keep of users. None may rely on another's coming first; the accounts' own rows go last. */
export function personalData(): readonly PersonalData[] {
  return held;
}
