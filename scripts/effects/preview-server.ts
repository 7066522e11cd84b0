/** Serves the built site on this machine and tells open pages to reload; the reader's own site has no such server. */
import EleventyDevServer from "@11ty/eleventy-dev-server";

/** A running preview. */
export interface Preview {
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** What is shown, and who is told where. */
export interface PreviewPlan {
  readonly port: number;
  /** Told the address. */
  readonly announce: (words: string) => void;
  /** Pages that are shown in the place of those in the folder, by path. */
  readonly ahead: ReadonlyMap<string, string>;
}

/** Starts the preview of a folder. */
export function startPreview(folder: string, { port, announce, ahead }: PreviewPlan): Preview {
  const showAhead = (url: URL) => {
    const path = decodeURIComponent(url.pathname).slice(1);
    const page = ahead.get(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    return page === undefined
      ? undefined
      : { headers: { "content-type": "text/html; charset=utf-8" }, body: page };
  };
  const quiet = { info: announce, log: () => undefined, error: () => undefined };
  const server = EleventyDevServer.getServer("gongkai", folder, {
    port,
    domDiff: false,
    logger: quiet,
    onRequest: { "/*": ({ url }) => showAhead(url) },
    messageOnStart: ({ hosts }) => `预览网址：${hosts.join(" ")}`,
  });
  // The pages' policy forbids them to talk to any server; in the preview they must, to hear of a reload.
  const inject = server.augmentContentWithNotifier.bind(server);
  server.augmentContentWithNotifier = (content, ...rest) =>
    inject(content.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""), ...rest);
  server.serve(port);
  return { reload: () => server.reload({}), close: () => server.close() };
}
