/** The part of `ws` by which the tests talk to a browser. */
declare module "ws" {
  export class WebSocket {
    constructor(address: string);
    on(event: "open", listener: () => void): void;
    on(event: "message", listener: (data: { toString(): string }) => void): void;
    on(event: "error" | "close", listener: (reason: unknown) => void): void;
    send(text: string): void;
    close(): void;
  }
}
