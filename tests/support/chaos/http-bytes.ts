/*
 * As much of HTTP/1.1 as a line needs that carries whole messages and understands none.
 */

const HEAD_END = '\r\n\r\n';

/** How many bytes the first message has, head and body; `undefined`: its head is not whole yet. */
export function messageLength(bytes: Buffer): number | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return undefined;
  const head = bytes.subarray(0, end).toString('latin1');
  const [, length = '0'] = /^content-length: *(\d+)/im.exec(head) ?? [];
  return end + HEAD_END.length + Number(length);
}

/** Where the body begins. */
export function bodyStart(message: Buffer): number {
  return message.indexOf(HEAD_END) + HEAD_END.length;
}

/** The path that a request asks for. */
export function pathOf(request: Buffer): string {
  return request.subarray(0, request.indexOf('\r\n')).toString('latin1').split(' ')[1] ?? '';
}

/** The same message with only so many bytes of its body, and a head that calls these the whole. */
export function shorten(message: Buffer, bodyBytes: number): Buffer {
  const start = bodyStart(message);
  const head = message.subarray(0, start).toString('latin1');
  return Buffer.concat([
    Buffer.from(head.replace(/^(content-length: *)\d+/im, `$1${bodyBytes}`), 'latin1'),
    message.subarray(start, start + bodyBytes),
  ]);
}

export function page(status: string, html: string, headers = ''): Buffer {
  const body = Buffer.from(html, 'utf8');
  return Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\n${headers}content-length: ${body.length}${HEAD_END}`,
      'latin1',
    ),
    body,
  ]);
}
