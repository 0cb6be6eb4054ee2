import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../../support/within.ts';

/** A message of the inspector: the answer to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Events that the page's target is wrapped in. */
interface TargetEvent {
  readonly targetInfo?: { readonly targetId: string; readonly isProvisional?: boolean };
  readonly newTargetId?: string;
  readonly message?: string;
}

type Listener = (method: string, params: unknown) => void;

const DOMAINS = ['Page', 'Console', 'Network', 'Runtime'];

/** The socket of the one page that the browser shows. */
async function socketAddress(port: number): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const list = await fetch(`http://127.0.0.1:${String(port)}/`).then(
      (response) => response.text(),
      () => '',
    );
    const path = /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0];
    if (path !== undefined) return `ws://127.0.0.1:${String(port)}${path}`;
    await sleep(100);
  }
  throw new Error('WebKit did not open its inspector within 60 s');
}

/** WebKit's own inspector, as its developer tools use it: commands, console, requests of one page. */
export class WebKitInspector {
  readonly #socket: WebSocket;
  readonly #listener: Listener;
  readonly #answers = new Map<number, (message: Message) => void>();
  #target = Promise.withResolvers<string>();
  #last = 0;

  private constructor(socket: WebSocket, listener: Listener) {
    this.#socket = socket;
    this.#listener = listener;
    socket.addEventListener('message', ({ data }) => {
      this.#receive(JSON.parse(String(data)) as Message);
    });
    socket.addEventListener('close', () => {
      for (const answer of this.#answers.values()) answer({ error: { message: 'WebKit ended' } });
    });
  }

  /** Connects to a browser that was started with `WEBKIT_INSPECTOR_HTTP_SERVER`. */
  static async connect(port: number, listener: Listener): Promise<WebKitInspector> {
    const socket = new WebSocket(await socketAddress(port));
    const inspector = new WebKitInspector(socket, listener);
    await inspector.#target.promise;
    inspector.#post('Target.setPauseOnStart', { pauseOnStart: true });
    for (const domain of DOMAINS) await inspector.send(`${domain}.enable`);
    return inspector;
  }

  /** Gives a command to the page and waits for its answer. */
  async send<T>(method: string, params: object = {}): Promise<T> {
    const answer = this.#command(await this.#target.promise, method, params);
    const { result, error } = await within(60, `WebKit did not answer ${method}`, answer);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  close(): void {
    this.#socket.close();
  }

  #command(targetId: string, method: string, params: object): Promise<Message> {
    const id = (this.#last += 1);
    const { promise, resolve } = Promise.withResolvers<Message>();
    this.#answers.set(id, resolve);
    this.#post('Target.sendMessageToTarget', {
      targetId,
      message: JSON.stringify({ id, method, params }),
    });
    return promise;
  }

  #post(method: string, params: object): void {
    const id = (this.#last += 1);
    this.#socket.send(JSON.stringify({ id, method, params }));
  }

  #receive({ method, params }: Message): void {
    const { targetInfo, newTargetId, message } = (params ?? {}) as TargetEvent;
    if (method === 'Target.dispatchMessageFromTarget') {
      this.#dispatch(JSON.parse(message ?? '{}') as Message);
    } else if (method === 'Target.targetCreated' && targetInfo) {
      if (targetInfo.isProvisional === true) this.#prepare(targetInfo.targetId);
      else this.#target.resolve(targetInfo.targetId);
    } else if (method === 'Target.didCommitProvisionalTarget' && newTargetId !== undefined) {
      this.#target = Promise.withResolvers<string>();
      this.#target.resolve(newTargetId);
    }
  }

  /** A page of another host gets a process, and so a target, of its own; it waits to be listened to. */
  #prepare(targetId: string): void {
    for (const domain of DOMAINS) void this.#command(targetId, `${domain}.enable`, {});
    this.#post('Target.resume', { targetId });
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      this.#listener(message.method ?? '', message.params);
      return;
    }
    this.#answers.get(message.id)?.(message);
    this.#answers.delete(message.id);
  }
}
