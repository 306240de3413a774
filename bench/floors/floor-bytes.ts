import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// node bench/floors/floor-bytes.ts PORT FILE: answers `/OPERATION` with the bytes that the file has for it (a JSON object of
// texts), whatever is asked: the least that a Node.js server can do for the same answer. The request's body is read.
const [port, file = ''] = process.argv.slice(2);
const recorded: unknown = JSON.parse(readFileSync(file, 'utf8'));
const answers = new Map(Object.entries(recorded ?? {}).map(([operation, text]) => [`/${operation}`, Buffer.from(String(text))]));

createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  request.resume().on('end', () => {
    if (answer === undefined) response.writeHead(request.url === '/health' ? 200 : 404).end();
    else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length }).end(answer);
  });
}).listen(Number(port), '127.0.0.1');
