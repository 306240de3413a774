type Form = { [key: string]: unknown };

/** Reads a form or query as Stripe's library writes it: `metadata[order]=1&expand[0]=charge` is `{metadata: {order: '1'}, expand: ['charge']}`. */
export function readForm(text: string): Readonly<Record<string, unknown>> {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = name.split(/[[\]]+/).filter((key, index) => key !== '' || index === 0);
    put(form, name.endsWith('[]') ? [...keys, String(sizeOf(form, keys))] : keys, value);
  }
  return listed(form);
}

function put(form: Form, [key = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) form[key] = value;
  else put(inner(form, key), rest, value);
}

function sizeOf(form: Form, keys: readonly string[]): number {
  return Object.keys(keys.reduce(inner, form)).length;
}

function inner(form: Form, key: string): Form {
  const found = form[key];
  if (isForm(found)) return found;
  const made: Form = {};
  form[key] = made;
  return made;
}

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Makes lists of the parts whose keys count from 0. */
function listed(form: Form): Form {
  return Object.fromEntries(Object.entries(form).map(([key, value]) => {
    if (!isForm(value)) return [key, value];
    const part = listed(value);
    const isList = Object.keys(part).length > 0 && Object.keys(part).every((each, index) => each === String(index));
    return [key, isList ? Object.values(part) : part];
  }));
}
