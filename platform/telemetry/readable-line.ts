import { z } from 'zod';

const line = z.looseObject({ level: z.string(), time: z.string(), msg: z.string().default('') });
const errorShape = z.looseObject({ stack: z.string() });
const hidden = new Set(['level', 'time', 'msg', 'pid', 'hostname', 'err', 'error']);

/** A JSON line of the log for a person at a terminal: time, level, message, the fields as `key=value`, then an error's stack. */
export function readableLine(json: string): string {
  try {
    const { level, time, msg, ...fields } = line.parse(JSON.parse(json));
    const shown = Object.entries(fields).filter(([key]) => !hidden.has(key)).map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    const error = errorShape.safeParse(fields['err'] ?? fields['error']);
    return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${msg}${shown.join('')}\n${error.success ? `${error.data.stack}\n` : ''}`;
  } catch {
    return json; // not ours: as it came
  }
}
