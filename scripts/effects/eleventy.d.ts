/** The few parts of Eleventy that we touch; the package brings no types of its own. */
declare module "@11ty/eleventy" {
  interface Configuration {
    readonly benchmarks: { readonly config: { setIsVerbose(verbose: boolean): void } };
    addGlobalData(name: string, value: () => unknown): void;
    addTemplate(
      name: string,
      template: { readonly data: object; readonly render: (data: never) => string },
    ): void;
  }
  interface Logger {
    readonly log: (text: unknown) => void;
    readonly info: (text: unknown) => void;
    readonly debug: (text: unknown) => void;
    readonly warn: (text: unknown) => void;
    readonly error: (text: unknown) => void;
  }
  interface Eleventy {
    readonly logger: { overrideLogger(logger: Logger): void };
    toJSON(): Promise<readonly { readonly url: string; readonly content: string }[]>;
  }
  const Constructor: new (
    input: string,
    output: string,
    options: {
      readonly configPath: null;
      readonly quietMode: boolean;
      readonly config: (configuration: Configuration) => void;
    },
  ) => Eleventy;
  export default Constructor;
}
