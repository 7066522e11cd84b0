/** Serves the built site on this machine and tells open pages to reload; the reader's own site has no such server. */
import EleventyDevServer from "@11ty/eleventy-dev-server";

/** A running preview. */
export interface Preview {
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** Starts the preview of a folder; `announce` is told the address. */
export function startPreview(folder: string, port: number, announce: (words: string) => void): Preview {
  const quiet = { info: announce, log: () => undefined, error: () => undefined };
  const server = EleventyDevServer.getServer("gongkai", folder, {
    port,
    domDiff: false,
    logger: quiet,
    messageOnStart: ({ hosts }) => `预览网址：${hosts.join(" ")}`,
  });
  // The pages' policy forbids them to talk to any server; in the preview they must, to hear of a reload.
  const inject = server.augmentContentWithNotifier.bind(server);
  server.augmentContentWithNotifier = (content, ...rest) =>
    inject(content.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""), ...rest);
  server.serve(port);
  return { reload: () => server.reload({}), close: () => server.close() };
}
