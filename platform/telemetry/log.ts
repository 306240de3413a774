import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { isError } from './is-error.ts';
import { readableLine } from './readable-line.ts';
import { redact } from './redact.ts';
import { scrub } from './scrub.ts';
import { tracing } from './tracing/tracing.ts';

type Write = (fieldsOrMessage: object | string, message?: string) => void;

/** The log. `child` adds fields, such as the request's id and the viewer's, to every line of it. Fields come before the message. */
export type Log = {
  readonly fatal: Write;
  readonly error: Write;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
  child(fields: object): Log;
};

export type LogOptions = {
  readonly level: string;
  /** One readable line instead of JSON; for a terminal in development. */
  readonly readable?: boolean;
  /** Where lines go; the standard output when absent. */
  readonly stream?: DestinationStream;
};

/**
 * A log of JSON lines. Secrets and personal data are censored in fields (by their keys, at any depth) and in messages and
 * stacks (by their form); an `err` field becomes type, message, stack, code and cause. A line that belongs to a trace has its `traceId`.
 * Writing to it never throws.
 */
export function createLog(options: LogOptions): Log {
  const stream = options.stream ?? destination({ fd: 1, sync: true });
  const target = options.readable === true ? { write: (json: string) => stream.write(readableLine(json)) } : stream;
  return wrap(pino({
    level: options.level,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => error }, // redact has made it plain already
  }, target));
}

/** Narrows pino to what we use, so that everything passes through `redact`, and formats with `%` are never read out of data. */
function wrap(logger: Logger): Log {
  function writer(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug'): Write {
    return (fieldsOrMessage, message) => {
      if (!logger.isLevelEnabled(level)) return;
      const traceId = tracing()?.current()?.traceId;
      if (typeof fieldsOrMessage === 'string') logger[level]({ traceId, msg: scrub(fieldsOrMessage) });
      else logger[level]({ traceId, ...plain(fieldsOrMessage), ...(message === undefined ? {} : { msg: scrub(message) }) });
    };
  }
  return {
    fatal: writer('fatal'), error: writer('error'), warn: writer('warn'), info: writer('info'), debug: writer('debug'),
    child: (fields) => wrap(logger.child(plain(fields))),
  };
}

/** An object of plain fields, whatever was given; a bare error goes under `err`. */
function plain(fields: object): object {
  const copy = redact(isError(fields) ? { err: fields } : fields);
  return typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : { value: copy };
}
