export const bootstrap = async () => {};
