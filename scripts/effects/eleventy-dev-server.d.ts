/** The few parts of Eleventy's development server that we touch; the package brings no types of its own. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface Options {
    readonly port: number;
    readonly domDiff: boolean;
    readonly logger: {
      readonly info: (text: string) => void;
      readonly log: (text: string) => void;
      readonly error: (text: string) => void;
    };
    /** By pattern of addresses; undefined leaves the answer to the folder. */
    readonly onRequest: Readonly<
      Record<
        string,
        (request: { readonly url: URL }) => Promise<
          | Response
          | {
              readonly status: number;
              readonly headers: Readonly<Record<string, string>>;
              readonly body: string;
            }
          | undefined
        >
      >
    >;
    readonly messageOnStart: (started: { readonly hosts: readonly string[] }) => string;
  }
  /** A page that hears of reloads. */
  interface Listener {
    on(event: "error", told: (error: Error) => void): void;
    terminate(): void;
  }
  interface Server {
    /** There from when it listens. */
    readonly updateServer?: {
      readonly clients: Iterable<Listener>;
      on(event: "connection", told: (page: Listener) => void): void;
    };
    augmentContentWithNotifier: (content: string, ...rest: readonly unknown[]) => string;
    onRequestHandler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: object): void;
    close(): Promise<void>;
  }
  const EleventyDevServer: { getServer(name: string, folder: string, options: Options): Server };
  export default EleventyDevServer;
}
