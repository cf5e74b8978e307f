/**
 * Runs an engine inside the process that startTypescriptEngine started: takes the settings, answers the port.
 * The process ends with the one that started it.
 */
export const serveEngine = (start: (settings: unknown) => Promise<number>): void => {
  process.once('message', (message) => {
    const settings =
      typeof message === 'object' && message !== null && 'settings' in message ? message.settings : {};
    start(settings).then(
      (port) => process.send?.({ ready: true, port }),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => process.exit(0));
};

/** Port of a listening server. */
export const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
